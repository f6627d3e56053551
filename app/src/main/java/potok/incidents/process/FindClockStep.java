package potok.incidents.process;

import static potok.incidents.process.IncidentProcess.INCIDENT;
import static potok.incidents.process.IncidentProcess.STEP_AT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import potok.engine.ProcessStep;
import potok.incidents.DueStep;
import potok.incidents.IncidentDues;

/** There is always a next one: after a broken term managers are reminded until the incident is solved. */
@ProcessStep(caption = "step.findClockStep", reads = "incidentId", writes = "clockStepAt")
class FindClockStep implements JavaDelegate {
    private final IncidentDues dues;

    FindClockStep(IncidentDues dues) {
        this.dues = dues;
    }

    @Override
    public void execute(DelegateExecution execution) {
        STEP_AT.set(
                execution, dues.next(INCIDENT.from(execution)).map(DueStep::at).orElse(null));
    }
}
