package potok.incidents.process;

import static potok.incidents.process.IncidentProcess.INCIDENT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import potok.engine.ProcessStep;
import potok.incidents.IncidentSolutions;

@ProcessStep(caption = "step.confirmBySilence", reads = "incidentId")
class ConfirmBySilence implements JavaDelegate {
    private final IncidentSolutions solutions;

    ConfirmBySilence(IncidentSolutions solutions) {
        this.solutions = solutions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        solutions.confirmBySilence(INCIDENT.from(execution));
    }
}
