package potok.incidents.cases.process;

import static potok.incidents.cases.process.ServiceCaseProcess.CASE;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import potok.engine.ProcessStep;
import potok.incidents.cases.CaseStage;
import potok.incidents.cases.ServiceCases;

@ProcessStep(caption = "step.tellStageOverdue", reads = "caseId")
class TellStageOverdue implements TaskListener {
    private final ServiceCases cases;

    TellStageOverdue(ServiceCases cases) {
        this.cases = cases;
    }

    @Override
    public void notify(DelegateTask task) {
        var stage = CaseStage.ofElement(task.getTaskDefinitionKey());
        cases.tellOverdue(CASE.from(task), stage, FindingNumber.in(task, stage));
    }
}
