package potok.incidents.process;

import static potok.incidents.process.IncidentProcess.INCIDENT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import potok.engine.ProcessStep;
import potok.incidents.Incidents;

@ProcessStep(caption = "step.closeIncident", reads = "incidentId")
class CloseIncident implements JavaDelegate {
    private final Incidents incidents;

    CloseIncident(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        incidents.close(INCIDENT.from(execution));
    }
}
