package potok.incidents.cases.process;

import static potok.incidents.cases.process.ServiceCaseProcess.CASE;
import static potok.incidents.cases.process.ServiceCaseProcess.DECISION;
import static potok.incidents.cases.process.ServiceCaseProcess.FINDINGS;
import static potok.incidents.cases.process.ServiceCaseProcess.IMPACT;
import static potok.incidents.cases.process.ServiceCaseProcess.PRIORITY;
import static potok.incidents.cases.process.ServiceCaseProcess.RISK;
import static potok.incidents.cases.process.ServiceCaseProcess.WINDOW;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import potok.engine.ProcessStep;
import potok.engine.ProcessVariable;
import potok.incidents.cases.CaseLevel;
import potok.incidents.cases.CaseStage;
import potok.incidents.cases.ServiceCases;

/** Keeps what a stage's form says, in the transaction of the click, and gives the model what it goes on by. */
@ProcessStep(
        caption = "step.finishStage",
        reads = "caseId",
        writes = {"stageDecision", "changeImpact", "changeRisk", "changePriority", "windowStart", "findingCount"})
class FinishStage implements TaskListener {
    private final ServiceCases cases;
    private final StageAnswers answers;

    FinishStage(ServiceCases cases, StageAnswers answers) {
        this.cases = cases;
        this.answers = answers;
    }

    @Override
    public void notify(DelegateTask task) {
        var stage = CaseStage.ofElement(task.getTaskDefinitionKey());
        var result = cases.finish(CASE.from(task), stage, FindingNumber.in(task, stage), answers.read(stage, task));
        DECISION.set(task, result.decision().code());
        switch (stage) {
            case PLAN_CHANGE -> {
                level(task, IMPACT, result.impact());
                level(task, RISK, result.risk());
                level(task, PRIORITY, result.priority());
            }
            case SCHEDULE_CHANGE -> WINDOW.set(task, result.windowFrom());
            case RECORD_FINDING -> FINDINGS.set(task, result.findings());
            default -> {}
        }
    }

    private static void level(DelegateTask task, ProcessVariable<String> variable, @Nullable CaseLevel level) {
        variable.set(task, level == null ? null : level.code());
    }
}
