package potok.incidents.maintenance.process;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
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
import potok.incidents.maintenance.Maintenance;
import potok.incidents.maintenance.ServiceRound;

@Tag("M30")
@Tag("M31")
@Tag("X1")
@Deployment(resources = "processes/incidents/service-calendar.bpmn")
class ServiceCalendarProcessTest {
    private static final Map<Object, Object> STEPS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.coveringAll(STEPS);

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-11-21T07:00:00Z");

    private final Maintenance maintenance = mock();
    private final ServiceRound reports = mock();
    private final JavaDelegate startDueReports = mock();

    private ProcessEngine services;
    private ModelEngine engine;
    private ServiceCalendar calendar;

    @BeforeEach
    void stepsAreThere() {
        services = ENGINE.getProcessEngine();
        BpmnAwareTests.init(services);
        engine = new ModelEngine(services);
        calendar = new ServiceCalendar(
                new ProcessStarts(services.getRuntimeService(), services.getRepositoryService()),
                services.getRuntimeService(),
                mock(),
                List.of(maintenance, reports));
        STEPS.put("planNextRound", new PlanNextRound(calendar));
        STEPS.put("startDueMaintenance", new StartDueMaintenance(maintenance));
        STEPS.put("startDueReports", startDueReports);
        ModelEngine.setTime(NOW);
        when(maintenance.nextBeginning()).thenReturn(MORNING);
        when(reports.nextBeginning()).thenReturn(MORNING.plus(10, DAYS));
    }

    @AfterEach
    void clockRunsAgain() {
        ClockUtil.reset();
    }

    @Test
    void waitsForWhatBeginsFirst() {
        calendar.planNext();

        assertThat(timer().getDuedate()).isEqualTo(Date.from(MORNING));
        verify(maintenance, never()).openDue();
    }

    @Test
    void startsWhatIsDueAndPlansTheNextRound() throws Exception {
        calendar.planNext();
        when(maintenance.nextBeginning()).thenReturn(MORNING.plus(1, DAYS));

        engine.fire("event_roundBegins");

        verify(maintenance).openDue();
        verify(startDueReports).execute(any());
        assertThat(timer().getDuedate()).isEqualTo(Date.from(MORNING.plus(1, DAYS)));
    }

    @Test
    void afterAnOutageOneRoundCatchesUp() {
        calendar.planNext();
        var missed = timer();
        ModelEngine.setTime(MORNING.plus(3, DAYS));
        when(maintenance.nextBeginning()).thenReturn(MORNING.plus(4, DAYS));

        services.getManagementService().executeJob(missed.getId());
        engine.runJobs();

        verify(maintenance, times(1)).openDue();
        assertThat(timer().getDuedate()).isEqualTo(Date.from(MORNING.plus(4, DAYS)));
    }

    @Test
    void faultOfOneRoundDoesNotStopTheCalendar() {
        calendar.planNext();
        when(maintenance.nextBeginning()).thenReturn(MORNING.plus(1, DAYS));
        when(maintenance.openDue()).thenThrow(new IllegalStateException("No database"));

        assertThatThrownBy(() -> engine.fire("event_roundBegins")).isInstanceOf(IllegalStateException.class);

        assertThat(timer().getDuedate()).isEqualTo(Date.from(MORNING.plus(1, DAYS)));
    }

    private Job timer() {
        return services.getManagementService()
                .createJobQuery()
                .timers()
                .activityId("event_roundBegins")
                .singleResult();
    }
}
