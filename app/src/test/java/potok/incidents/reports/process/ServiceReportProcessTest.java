package potok.incidents.reports.process;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import potok.ModelEngine;
import potok.engine.ProcessStarts;
import potok.incidents.reports.ReportEvent;
import potok.incidents.reports.ReportId;
import potok.incidents.reports.ReportKind;
import potok.incidents.reports.ServiceReports;
import potok.shared.RuleBroken;

@Tag("M31")
@Tag("X1")
@Deployment(
        resources = {
            "processes/incidents/service-report.bpmn",
            "processes/incidents/service-report-terms.dmn",
            "forms/incidents/review-report.form"
        })
class ServiceReportProcessTest {
    private static final Map<Object, Object> STEPS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.coveringAll(STEPS);

    private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");

    private final ServiceReports reports = mock();
    private final ReportId report = ReportId.next();

    private ModelEngine engine;

    @BeforeEach
    void stepsAreThere() {
        var services = ENGINE.getProcessEngine();
        BpmnAwareTests.init(services);
        engine = new ModelEngine(services);
        STEPS.put("makeServiceReport", new MakeServiceReport(reports));
        STEPS.put("reviewServiceReport", new ReviewServiceReport(reports));
        STEPS.put("remindReviewers", new RemindReviewers(reports));
        STEPS.put("publishServiceReport", new PublishServiceReport(reports));
        ModelEngine.setTime(NOW);
    }

    @AfterEach
    void clockRunsAgain() {
        ClockUtil.reset();
    }

    @Test
    void isMadeAndWaitsForItsReview() {
        opened();

        verify(reports).make(report);
        assertThat(engine.task("userTask_reviewReport"))
                .hasCandidateGroup("MANAGER")
                .hasDueDate(Date.from(NOW.plus(3, DAYS)));
        verify(reports, never()).publish(report, "SUPPORT_L4");
    }

    @Test
    void isPublishedOnceApproved() {
        opened();

        engine.complete("userTask_reviewReport", Map.of("decision", "approve"));

        verify(reports).approve(report);
        verify(reports).publish(report, "SUPPORT_L4");
        assertThat(engine.process(report)).isNull();
    }

    @Test
    void isMadeAnewWithRemarks() {
        opened();

        engine.complete(
                "userTask_reviewReport",
                Map.of("decision", "rework", "remarks", "Say why", "recommendations", "A second line"));

        verify(reports).sendBack(report, "Say why", "A second line");
        verify(reports, times(2)).make(report);
        assertThat(engine.task("userTask_reviewReport")).isNotNull();
    }

    @Test
    void whoSendsItBackSaysWhy() {
        opened();
        doThrow(new RuleBroken("report-remarks")).when(reports).sendBack(report, null, null);

        assertThatThrownBy(() -> engine.complete("userTask_reviewReport", Map.of("decision", "rework")))
                .hasRootCauseInstanceOf(RuleBroken.class);

        verify(reports, times(1)).make(report);
    }

    @Test
    void reviewersAreRemindedOnceTheirTermIsOver() {
        opened();

        engine.fire("event_reviewOverdue");

        verify(reports).remind(report, "MANAGER");
        assertThat(engine.task("userTask_reviewReport")).isNotNull();
    }

    private void opened() {
        var services = ENGINE.getProcessEngine();
        new ServiceReportProcess(new ProcessStarts(services.getRuntimeService(), services.getRepositoryService()))
                .on(new ReportEvent.Opened(report, ReportKind.HEALTH));
        engine.runJobs();
    }
}
