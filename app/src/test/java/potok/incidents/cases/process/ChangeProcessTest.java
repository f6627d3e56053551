package potok.incidents.cases.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.Mockito.verify;
import static potok.incidents.cases.CaseDecision.APPROVE;
import static potok.incidents.cases.CaseDecision.BAD;
import static potok.incidents.cases.CaseDecision.DONE;
import static potok.incidents.cases.CaseDecision.FAILED;
import static potok.incidents.cases.CaseDecision.GIVE_UP;
import static potok.incidents.cases.CaseDecision.GOOD;
import static potok.incidents.cases.CaseDecision.PASSED;
import static potok.incidents.cases.CaseDecision.REFUSE;
import static potok.incidents.cases.CaseDecision.REWORK;
import static potok.incidents.cases.CaseDecision.SUCCEEDED;
import static potok.incidents.cases.CaseDecision.TRY_AGAIN;
import static potok.incidents.cases.CaseStage.APPROVE_CHANGE;
import static potok.incidents.cases.CaseStage.BACK_UP;
import static potok.incidents.cases.CaseStage.COLLECT_FEEDBACK;
import static potok.incidents.cases.CaseStage.DEVELOP_CHANGE;
import static potok.incidents.cases.CaseStage.PLAN_CHANGE;
import static potok.incidents.cases.CaseStage.ROLL_BACK_CHANGE;
import static potok.incidents.cases.CaseStage.ROLL_OUT_CHANGE;
import static potok.incidents.cases.CaseStage.SCHEDULE_CHANGE;
import static potok.incidents.cases.CaseStage.TEST_CHANGE;

import java.time.Instant;
import java.util.HashMap;
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
import potok.incidents.cases.ServiceCaseEvent;

@Tag("M27")
@Deployment(resources = {"processes/incidents/change.bpmn", "processes/incidents/change-approval.dmn"})
class ChangeProcessTest {
    private static final Map<Object, Object> STEPS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.coveringAll(STEPS);

    private CaseWalk change;

    @BeforeEach
    void isRegistered() {
        change = new CaseWalk(ENGINE.getProcessEngine(), STEPS, CaseKind.CHANGE);
    }

    @AfterEach
    void clockRunsAgain() {
        ClockUtil.reset();
    }

    @Test
    void aRoutineChangeIsRolledOutInItsWindowAndObserved() {
        var instance = change.instance();

        change.pass(PLAN_CHANGE, DONE).pass(DEVELOP_CHANGE, DONE).pass(TEST_CHANGE, PASSED);
        change.pass(SCHEDULE_CHANGE, DONE);
        assertThat(change.rings("event_waitForWindow")).isEqualTo(Instant.parse("2026-11-20T18:00:00Z"));
        change.fire("event_waitForWindow").pass(BACK_UP, DONE).pass(ROLL_OUT_CHANGE, SUCCEEDED);
        assertThat(change.rings("event_observed")).isEqualTo(Instant.parse("2026-11-22T18:00:00Z"));
        change.fire("event_observed").pass(COLLECT_FEEDBACK, GOOD);

        verify(change.cases).close(change.id, CaseOutcome.DONE);
        assertThat(instance).isEnded().hasNotPassed("userTask_approveChange");
    }

    @Test
    void whatIsRiskyIsApprovedAndObservedLonger() {
        change.with("risk", "high");

        change.pass(PLAN_CHANGE, DONE).pass(APPROVE_CHANGE, APPROVE);
        rolledOut();

        assertThat(change.rings("event_observed")).isEqualTo(Instant.parse("2026-12-04T18:00:00Z"));
    }

    @Test
    void aPlanThatIsNotGoodEnoughComesBack() {
        change.with("impact", "high");

        change.pass(PLAN_CHANGE, DONE).pass(APPROVE_CHANGE, REWORK).waitsAt(PLAN_CHANGE);
    }

    @Test
    void aManagerMayRefuseIt() {
        change.with("impact", "high");

        change.pass(PLAN_CHANGE, DONE).pass(APPROVE_CHANGE, REFUSE);

        verify(change.cases).close(change.id, CaseOutcome.REFUSED);
    }

    @Test
    void whatFailsItsTestsIsDevelopedAgain() {
        change.pass(PLAN_CHANGE, DONE)
                .pass(DEVELOP_CHANGE, DONE)
                .pass(TEST_CHANGE, FAILED)
                .waitsAt(DEVELOP_CHANGE);
    }

    @Test
    void nothingIsRolledOutWithoutABackup() {
        change.pass(PLAN_CHANGE, DONE).pass(DEVELOP_CHANGE, DONE).pass(TEST_CHANGE, PASSED);
        change.pass(SCHEDULE_CHANGE, DONE).fire("event_waitForWindow");

        change.pass(BACK_UP, FAILED).waitsAt(SCHEDULE_CHANGE);
    }

    @Test
    void aRollOutThatFailsIsRolledBackAndTriedAgain() {
        change.pass(PLAN_CHANGE, DONE).pass(DEVELOP_CHANGE, DONE).pass(TEST_CHANGE, PASSED);
        change.pass(SCHEDULE_CHANGE, DONE).fire("event_waitForWindow").pass(BACK_UP, DONE);

        change.pass(ROLL_OUT_CHANGE, FAILED).pass(ROLL_BACK_CHANGE, TRY_AGAIN).waitsAt(DEVELOP_CHANGE);
    }

    @Test
    void badFeedbackLeadsToRollback() {
        change.pass(PLAN_CHANGE, DONE);
        rolledOut();

        change.fire("event_observed").pass(COLLECT_FEEDBACK, BAD).pass(ROLL_BACK_CHANGE, GIVE_UP);

        verify(change.cases).close(change.id, CaseOutcome.ROLLED_BACK);
    }

    @Test
    void troubleDoesNotWaitForTheEndOfObservation() {
        change.pass(PLAN_CHANGE, DONE);
        rolledOut();

        change.process.on(new ServiceCaseEvent.TroubleReported(change.id, CaseKind.CHANGE));
        change.engine.runJobs();

        change.waitsAt(ROLL_BACK_CHANGE);
    }

    @Test
    void cancellingEndsItWhereverItStands() {
        var instance = change.instance();

        change.process.on(new ServiceCaseEvent.Cancelled(change.id, CaseKind.CHANGE, "double"));

        assertThat(instance).isEnded().hasPassed("event_workStopped");
    }

    private void rolledOut() {
        change.pass(DEVELOP_CHANGE, DONE).pass(TEST_CHANGE, PASSED).pass(SCHEDULE_CHANGE, DONE);
        change.fire("event_waitForWindow").pass(BACK_UP, DONE).pass(ROLL_OUT_CHANGE, SUCCEEDED);
    }
}
