package potok.incidents.cases.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static potok.incidents.cases.CaseDecision.APPROVE;
import static potok.incidents.cases.CaseDecision.CONFIRM;
import static potok.incidents.cases.CaseDecision.DONE;
import static potok.incidents.cases.CaseDecision.KEEP_WORKAROUND;
import static potok.incidents.cases.CaseDecision.MAKE_CHANGE;
import static potok.incidents.cases.CaseDecision.NOT_SOLVED;
import static potok.incidents.cases.CaseDecision.REFUSE;
import static potok.incidents.cases.CaseDecision.REWORK;
import static potok.incidents.cases.CaseDecision.SOLVED;
import static potok.incidents.cases.CaseDecision.WAIT;
import static potok.incidents.cases.CaseDecision.WITHOUT_CHANGE;
import static potok.incidents.cases.CaseStage.ANALYSE_PROBLEM;
import static potok.incidents.cases.CaseStage.CLASSIFY_PROBLEM;
import static potok.incidents.cases.CaseStage.DECIDE_ON_PROBLEM;
import static potok.incidents.cases.CaseStage.IDENTIFY_PROBLEM;
import static potok.incidents.cases.CaseStage.TRACK_PROBLEM;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import potok.ModelEngine;
import potok.incidents.cases.CaseKind;
import potok.incidents.cases.CaseOutcome;
import potok.incidents.cases.CaseStage;
import potok.incidents.cases.ServiceCaseEvent;
import potok.incidents.cases.ServiceCaseId;
import potok.shared.RuleBroken;

@Tag("O14")
@Deployment(resources = "processes/incidents/problem.bpmn")
class ProblemProcessTest {
    private static final Map<Object, Object> STEPS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.coveringAll(STEPS);

    private CaseWalk problem;

    @BeforeEach
    void isRegistered() {
        problem = new CaseWalk(ENGINE.getProcessEngine(), STEPS, CaseKind.PROBLEM);
    }

    @AfterEach
    void clockRunsAgain() {
        ClockUtil.reset();
    }

    @Test
    void theChangeThatSolvesItIsWaitedFor() {
        decided();
        problem.pass(DECIDE_ON_PROBLEM, MAKE_CHANGE);
        verify(problem.cases).registerChange(problem.id);
        assertThat(problem.instance()).isWaitingAt("gateway_waitForChange");
        var change = ServiceCaseId.next();
        when(problem.cases.problemsOf(change)).thenReturn(List.of(problem.id));
        var instance = problem.instance();

        problem.process.on(new ServiceCaseEvent.Closed(change, CaseKind.CHANGE, CaseOutcome.DONE));
        problem.engine.runJobs();
        problem.pass(TRACK_PROBLEM, SOLVED);

        verify(problem.cases).close(problem.id, CaseOutcome.SOLVED);
        assertThat(instance).isEnded();
    }

    @Test
    void whatIsSolvedWithoutAChangeIsLookedAtWhenItsTermHasPassed() {
        decided();
        ModelEngine.setTime(CaseWalk.NOW.plus(CaseWalk.TERM));

        problem.pass(DECIDE_ON_PROBLEM, WITHOUT_CHANGE);

        verify(problem.cases, never()).registerChange(any());
        assertThat(problem.rings("event_timeToLook")).isEqualTo(CaseWalk.NOW.plus(CaseWalk.TERM.multipliedBy(2)));
        problem.fire("event_timeToLook").pass(TRACK_PROBLEM, WAIT);
        assertThat(problem.instance()).isWaitingAt("gateway_waitForChange");
        problem.fire("event_timeToLook").pass(TRACK_PROBLEM, NOT_SOLVED).waitsAt(ANALYSE_PROBLEM);
    }

    @Test
    void aCauseThatIsNotGoodEnoughIsLookedForAgain() {
        decided();

        problem.pass(DECIDE_ON_PROBLEM, REWORK).waitsAt(ANALYSE_PROBLEM);
    }

    @Test
    void aWorkaroundMayBeKeptAsAKnownError() {
        var instance = problem.instance();
        decided();

        problem.pass(DECIDE_ON_PROBLEM, KEEP_WORKAROUND);

        verify(problem.cases).close(problem.id, CaseOutcome.KNOWN_ERROR);
        assertThat(instance).isEnded();
    }

    @Test
    void whatIsNoProblemIsRefused() {
        var instance = problem.instance();

        problem.pass(IDENTIFY_PROBLEM, REFUSE);

        verify(problem.cases).close(problem.id, CaseOutcome.REFUSED);
        assertThat(instance).isEnded();
    }

    @Test
    void itMayBeRefusedWhenItsCauseIsKnown() {
        decided();

        problem.pass(DECIDE_ON_PROBLEM, REFUSE);

        verify(problem.cases).close(problem.id, CaseOutcome.REFUSED);
    }

    @Test
    void managersHearOfAStageThatIsNotDoneInTimeAndTheTaskStays() {
        problem.fire("userTask_identifyProblem");

        verify(problem.cases).tellOverdue(problem.id, CaseStage.IDENTIFY_PROBLEM, 0);
        problem.waitsAt(IDENTIFY_PROBLEM);
    }

    @Test
    void whoseWorkItIsAndUntilWhenStandsAtTheTask() {
        var task = problem.tasks(IDENTIFY_PROBLEM).get(0);

        assertThat(task).hasCandidateGroup("SUPPORT_L2").isNotAssigned();
        assertThat(task).hasDueDate(Date.from(CaseWalk.NOW.plus(CaseWalk.TERM)));
    }

    @Test
    void aFormWithoutItsFieldsIsRefused() {
        problem.with("symptoms", " ");

        assertThatThrownBy(() -> problem.pass(IDENTIFY_PROBLEM, CONFIRM))
                .rootCause()
                .isInstanceOf(RuleBroken.class)
                .hasMessage("field-missing");

        problem.waitsAt(IDENTIFY_PROBLEM);
    }

    @Test
    void aDecisionThatTheStageDoesNotKnowIsRefused() {
        assertThatThrownBy(() -> problem.pass(IDENTIFY_PROBLEM, APPROVE))
                .rootCause()
                .hasMessage("choice-invalid");
    }

    @Test
    @Tag("X5")
    void nothingTypedBecomesAVariable() {
        decided();

        var kept =
                ENGINE.getHistoryService().createHistoricVariableInstanceQuery().list();
        assertThat(kept).isNotEmpty().allSatisfy(variable -> {
            assertThat(variable.getName()).isNotIn("decision", "symptoms", "rootCause", "impact");
            assertThat(variable.getTypeName()).isIn("string", "integer", "boolean", "date", "null");
        });
    }

    @Test
    void cancellingEndsItWhereverItStands() {
        var instance = problem.instance();

        problem.process.on(new ServiceCaseEvent.Cancelled(problem.id, CaseKind.PROBLEM, "double"));

        assertThat(instance).isEnded().hasPassed("event_workStopped");
    }

    private void decided() {
        problem.pass(IDENTIFY_PROBLEM, CONFIRM).pass(CLASSIFY_PROBLEM, DONE).pass(ANALYSE_PROBLEM, DONE);
    }
}
