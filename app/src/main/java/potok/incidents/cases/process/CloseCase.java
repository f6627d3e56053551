package potok.incidents.cases.process;

import static potok.incidents.cases.process.ServiceCaseProcess.CASE;
import static potok.incidents.cases.process.ServiceCaseProcess.OUTCOME;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import potok.engine.ProcessStep;
import potok.incidents.cases.CaseOutcome;
import potok.incidents.cases.ServiceCases;

@ProcessStep(
        caption = "step.closeCase",
        reads = {"caseId", "outcome"})
class CloseCase implements JavaDelegate {
    private final ServiceCases cases;

    CloseCase(ServiceCases cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cases.close(CASE.from(execution), CaseOutcome.of(OUTCOME.from(execution)));
    }
}
