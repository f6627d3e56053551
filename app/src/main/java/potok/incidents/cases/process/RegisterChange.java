package potok.incidents.cases.process;

import static potok.incidents.cases.process.ServiceCaseProcess.CASE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import potok.engine.ProcessStep;
import potok.incidents.cases.ServiceCases;

@ProcessStep(caption = "step.registerChange", reads = "caseId")
class RegisterChange implements JavaDelegate {
    private final ServiceCases cases;

    RegisterChange(ServiceCases cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cases.registerChange(CASE.from(execution));
    }
}
