package potok.incidents.process;

import static potok.incidents.process.IncidentProcess.INCIDENT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import potok.engine.ProcessStep;
import potok.incidents.Incidents;

@ProcessStep(caption = "step.confirmBySilence", reads = "incidentId")
class ConfirmBySilence implements JavaDelegate {
    private final Incidents incidents;

    ConfirmBySilence(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        incidents.confirmBySilence(INCIDENT.from(execution));
    }
}
