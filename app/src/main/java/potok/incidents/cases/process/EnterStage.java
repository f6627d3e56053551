package potok.incidents.cases.process;

import static potok.incidents.cases.process.ServiceCaseProcess.CASE;
import static potok.incidents.cases.process.ServiceCaseProcess.DUE;
import static potok.incidents.cases.process.ServiceCaseProcess.GROUP;
import static potok.incidents.cases.process.ServiceCaseProcess.PERSON;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.jspecify.annotations.Nullable;
import potok.engine.ProcessStep;
import potok.incidents.cases.CaseStage;
import potok.incidents.cases.ServiceCases;

/** The case has come to the stage that this element of the model stands for: whose work it is, and until when. */
@ProcessStep(
        caption = "step.enterStage",
        reads = "caseId",
        writes = {"stageGroup", "stagePerson", "stageDue"})
public class EnterStage implements ExecutionListener {
    private final ServiceCases cases;

    EnterStage(ServiceCases cases) {
        this.cases = cases;
    }

    /** Models ask this before anything else at a stage is done: timers are the first that is made. */
    public @Nullable Date due(DelegateExecution execution) {
        var stage = CaseStage.ofElement(execution.getCurrentActivityId());
        return cases.due(CASE.from(execution), stage, FindingNumber.in(execution, stage))
                .map(Date::from)
                .orElse(null);
    }

    @Override
    public void notify(DelegateExecution execution) {
        var stage = CaseStage.ofElement(execution.getCurrentActivityId());
        var task = cases.begin(CASE.from(execution), stage, FindingNumber.in(execution, stage));
        GROUP.set(execution, task.group());
        PERSON.set(execution, task.person());
        DUE.set(execution, task.due());
    }
}
