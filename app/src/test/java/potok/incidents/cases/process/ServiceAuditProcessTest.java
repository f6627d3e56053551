package potok.incidents.cases.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static potok.incidents.cases.CaseDecision.ACCEPT;
import static potok.incidents.cases.CaseDecision.ADD;
import static potok.incidents.cases.CaseDecision.DONE;
import static potok.incidents.cases.CaseDecision.NO_MORE;
import static potok.incidents.cases.CaseDecision.REWORK;
import static potok.incidents.cases.CaseStage.CHECK_SERVICE;
import static potok.incidents.cases.CaseStage.PLAN_AUDIT;
import static potok.incidents.cases.CaseStage.RECORD_FINDING;
import static potok.incidents.cases.CaseStage.SOLVE_FINDING;
import static potok.incidents.cases.CaseStage.VERIFY_FINDING;

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
import potok.incidents.cases.CaseStage;
import potok.incidents.cases.ServiceCaseEvent;

@Tag("O13")
@Deployment(resources = "processes/incidents/service-audit.bpmn")
class ServiceAuditProcessTest {
    private static final Map<Object, Object> STEPS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.coveringAll(STEPS);

    private CaseWalk audit;

    @BeforeEach
    void isRegistered() {
        audit = new CaseWalk(ENGINE.getProcessEngine(), STEPS, CaseKind.AUDIT);
    }

    @AfterEach
    void clockRunsAgain() {
        ClockUtil.reset();
    }

    @Test
    void eachFindingIsSolvedAndVerifiedOnItsOwn() {
        var instance = audit.instance();
        audit.pass(PLAN_AUDIT, DONE).pass(CHECK_SERVICE, DONE);
        audit.pass(RECORD_FINDING, ADD).pass(RECORD_FINDING, ADD).pass(RECORD_FINDING, NO_MORE);
        assertThat(audit.tasks(SOLVE_FINDING)).hasSize(2);
        verify(audit.cases).begin(audit.id, CaseStage.SOLVE_FINDING, 1);
        verify(audit.cases).begin(audit.id, CaseStage.SOLVE_FINDING, 2);

        audit.pass(SOLVE_FINDING, DONE).pass(VERIFY_FINDING, REWORK);
        assertThat(audit.tasks(SOLVE_FINDING)).hasSize(2);
        audit.pass(SOLVE_FINDING, DONE).pass(SOLVE_FINDING, DONE);
        assertThat(audit.tasks(VERIFY_FINDING)).hasSize(2);
        audit.pass(VERIFY_FINDING, ACCEPT);
        verify(audit.cases, never()).close(any(), any());
        audit.pass(VERIFY_FINDING, ACCEPT);

        verify(audit.cases).close(audit.id, CaseOutcome.SOLVED);
        assertThat(instance).isEnded();
    }

    @Test
    void managersHearOfAFindingThatIsNotSolvedInTime() {
        audit.pass(PLAN_AUDIT, DONE).pass(CHECK_SERVICE, DONE);
        audit.pass(RECORD_FINDING, ADD).pass(RECORD_FINDING, NO_MORE);

        audit.fire("userTask_solveFinding");

        verify(audit.cases).tellOverdue(audit.id, CaseStage.SOLVE_FINDING, 1);
        audit.waitsAt(SOLVE_FINDING);
    }

    @Test
    void whereNothingIsFoundNothingIsSolved() {
        var instance = audit.instance();

        audit.pass(PLAN_AUDIT, DONE).pass(CHECK_SERVICE, DONE).pass(RECORD_FINDING, NO_MORE);

        verify(audit.cases).close(audit.id, CaseOutcome.CLEAN);
        assertThat(instance).isEnded();
    }

    @Test
    void cancellingEndsItWhereverItStands() {
        var instance = audit.instance();

        audit.process.on(new ServiceCaseEvent.Cancelled(audit.id, CaseKind.AUDIT, "double"));

        assertThat(instance).isEnded().hasPassed("event_workStopped");
    }
}
