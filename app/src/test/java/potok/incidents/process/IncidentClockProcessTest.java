package potok.incidents.process;

import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
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
import potok.incidents.ClockStep;
import potok.incidents.DueStep;
import potok.incidents.IncidentDues;
import potok.incidents.IncidentEvent;
import potok.incidents.IncidentId;

@Tag("X8")
@Tag("M28")
@Tag("M29")
@Deployment(resources = "processes/incidents/incident-clock.bpmn")
class IncidentClockProcessTest {
    private static final Map<Object, Object> STEPS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.coveringAll(STEPS);

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    private final IncidentDues dues = mock();
    private final IncidentId incident = IncidentId.next();
    private final Deque<DueStep> steps = new ArrayDeque<>();

    private ModelEngine engine;
    private IncidentProcess process;

    @BeforeEach
    void stepsAreThere() {
        var services = ENGINE.getProcessEngine();
        BpmnAwareTests.init(services);
        engine = new ModelEngine(services);
        process = new IncidentProcess(
                new ProcessStarts(services.getRuntimeService(), services.getRepositoryService()),
                services.getRuntimeService(),
                mock(),
                mock());
        STEPS.put("findClockStep", new FindClockStep(dues));
        STEPS.put("takeClockStep", new TakeClockStep(dues));
        when(dues.next(incident)).thenAnswer(call -> Optional.ofNullable(steps.peek()));
        doAnswer(call -> steps.poll()).when(dues).take(incident);
        ModelEngine.setTime(NOW);
    }

    @AfterEach
    void clockRunsAgain() {
        ClockUtil.reset();
    }

    @Test
    void stepIsTakenWhenItIsDueAndNotBefore() {
        falls(ClockStep.REACTION_HALF, 15);
        falls(ClockStep.REACTION_MOST, 24);
        started();
        verify(dues, never()).take(incident);

        engine.fire("event_stepDue");

        verify(dues).take(incident);
        assertThat(timer().getDuedate()).isEqualTo(Date.from(NOW.plus(24, MINUTES)));
    }

    @Test
    void whatFellDueDuringAnOutageIsTakenOneAfterTheOther() {
        List.of(15, 24, 30, 120, 192).forEach(minute -> falls(ClockStep.SOLUTION_HALF, minute));
        falls(ClockStep.SOLUTION_BREACHED, 480);
        started();

        ModelEngine.setTime(NOW.plus(360, MINUTES));
        while (timer().getDuedate().toInstant().isBefore(NOW.plus(360, MINUTES))) {
            ENGINE.getManagementService().executeJob(timer().getId());
        }

        verify(dues, times(5)).take(incident);
        assertThat(timer().getDuedate()).isEqualTo(Date.from(NOW.plus(480, MINUTES)));
    }

    @Test
    void changedClockIsLookedAtAnew() {
        falls(ClockStep.REACTION_HALF, 15);
        started();
        steps.clear();
        falls(ClockStep.SOLUTION_HALF, 120);

        process.on(new IncidentEvent.ClockChanged(incident, false));

        verify(dues, never()).take(incident);
        assertThat(timer().getDuedate()).isEqualTo(Date.from(NOW.plus(120, MINUTES)));
    }

    @Test
    void whoTakesAStepLooksForTheNextHimself() {
        falls(ClockStep.REACTION_HALF, 15);
        started();
        steps.clear();
        falls(ClockStep.SOLUTION_HALF, 120);

        process.on(new IncidentEvent.ClockChanged(incident, true));

        assertThat(timer().getDuedate()).isEqualTo(Date.from(NOW.plus(15, MINUTES)));
    }

    @Test
    void solvedIncidentHasNoClock() {
        falls(ClockStep.REACTION_HALF, 15);
        var running = started();

        process.on(new IncidentEvent.ClockStopped(incident));

        assertThat(running).isEnded().hasPassed("event_stopped");
    }

    private void falls(ClockStep step, int minute) {
        steps.add(new DueStep(step, NOW.plus(minute, MINUTES)));
    }

    private ProcessInstance started() {
        process.on(new IncidentEvent.ClockStarted(incident));
        engine.runJobs();
        return engine.process(incident);
    }

    private Job timer() {
        return ENGINE.getManagementService().createJobQuery().timers().singleResult();
    }
}
