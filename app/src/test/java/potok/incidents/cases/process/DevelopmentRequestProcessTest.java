package potok.incidents.cases.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.Mockito.verify;
import static potok.incidents.cases.CaseDecision.ACCEPT;
import static potok.incidents.cases.CaseDecision.DONE;
import static potok.incidents.cases.CaseDecision.FAILED;
import static potok.incidents.cases.CaseDecision.PASSED;
import static potok.incidents.cases.CaseDecision.REFUSE;
import static potok.incidents.cases.CaseDecision.REWORK;
import static potok.incidents.cases.CaseDecision.SUCCEEDED;
import static potok.incidents.cases.CaseStage.ACCEPT_SOLUTION;
import static potok.incidents.cases.CaseStage.CONSIDER_IDEA;
import static potok.incidents.cases.CaseStage.DESIGN_SOLUTION;
import static potok.incidents.cases.CaseStage.DEVELOP_SOLUTION;
import static potok.incidents.cases.CaseStage.DOCUMENT_SOLUTION;
import static potok.incidents.cases.CaseStage.GATHER_REQUIREMENTS;
import static potok.incidents.cases.CaseStage.ROLL_OUT_SOLUTION;
import static potok.incidents.cases.CaseStage.SPECIFY_FUNCTIONS;
import static potok.incidents.cases.CaseStage.TEST_SOLUTION;

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

@Tag("O16")
@Deployment(resources = "processes/incidents/development-request.bpmn")
class DevelopmentRequestProcessTest {
    private static final Map<Object, Object> STEPS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.coveringAll(STEPS);

    private CaseWalk request;

    @BeforeEach
    void isRegistered() {
        request = new CaseWalk(ENGINE.getProcessEngine(), STEPS, CaseKind.DEVELOPMENT);
    }

    @AfterEach
    void clockRunsAgain() {
        ClockUtil.reset();
    }

    @Test
    void anIdeaGoesThroughItsNineStages() {
        var instance = request.instance();

        developed();
        request.pass(TEST_SOLUTION, PASSED).pass(ACCEPT_SOLUTION, ACCEPT);
        request.pass(ROLL_OUT_SOLUTION, SUCCEEDED).pass(DOCUMENT_SOLUTION, DONE);

        verify(request.cases).close(request.id, CaseOutcome.DONE);
        assertThat(instance).isEnded();
    }

    @Test
    void anIdeaMayBeRefused() {
        request.pass(CONSIDER_IDEA, REFUSE);

        verify(request.cases).close(request.id, CaseOutcome.REFUSED);
    }

    @Test
    void requirementsMayShowThatItIsNotWorthDoing() {
        request.pass(CONSIDER_IDEA, ACCEPT).pass(GATHER_REQUIREMENTS, REFUSE);

        verify(request.cases).close(request.id, CaseOutcome.REFUSED);
    }

    @Test
    void whatIsNotClearGoesBackOneStage() {
        request.pass(CONSIDER_IDEA, ACCEPT).pass(GATHER_REQUIREMENTS, DONE);

        request.pass(DESIGN_SOLUTION, REWORK).pass(GATHER_REQUIREMENTS, DONE).pass(DESIGN_SOLUTION, DONE);
        request.pass(SPECIFY_FUNCTIONS, REWORK).waitsAt(DESIGN_SOLUTION);
    }

    @Test
    void whatFailsIsDevelopedAgain() {
        developed();

        request.pass(TEST_SOLUTION, FAILED).pass(DEVELOP_SOLUTION, DONE).pass(TEST_SOLUTION, PASSED);
        request.pass(ACCEPT_SOLUTION, REWORK).pass(DEVELOP_SOLUTION, DONE).pass(TEST_SOLUTION, PASSED);
        request.pass(ACCEPT_SOLUTION, ACCEPT).pass(ROLL_OUT_SOLUTION, FAILED).waitsAt(DEVELOP_SOLUTION);
    }

    @Test
    void whoAskedForItMayRefuseIt() {
        developed();

        request.pass(TEST_SOLUTION, PASSED).pass(ACCEPT_SOLUTION, REFUSE);

        verify(request.cases).close(request.id, CaseOutcome.REFUSED);
    }

    @Test
    void cancellingEndsItWhereverItStands() {
        var instance = request.instance();

        request.process.on(new ServiceCaseEvent.Cancelled(request.id, CaseKind.DEVELOPMENT, "double"));

        assertThat(instance).isEnded().hasPassed("event_workStopped");
    }

    private void developed() {
        request.pass(CONSIDER_IDEA, ACCEPT).pass(GATHER_REQUIREMENTS, DONE).pass(DESIGN_SOLUTION, DONE);
        request.pass(SPECIFY_FUNCTIONS, DONE).pass(DEVELOP_SOLUTION, DONE);
    }
}
