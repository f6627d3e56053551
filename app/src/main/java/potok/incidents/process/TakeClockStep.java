package potok.incidents.process;

import static potok.incidents.process.IncidentProcess.INCIDENT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import potok.engine.ProcessStep;
import potok.incidents.IncidentDues;

@ProcessStep(caption = "step.takeClockStep", reads = "incidentId")
class TakeClockStep implements JavaDelegate {
    private final IncidentDues dues;

    TakeClockStep(IncidentDues dues) {
        this.dues = dues;
    }

    @Override
    public void execute(DelegateExecution execution) {
        dues.take(INCIDENT.from(execution));
    }
}
