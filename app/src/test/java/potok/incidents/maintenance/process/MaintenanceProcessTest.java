package potok.incidents.maintenance.process;

import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import potok.incidents.maintenance.Frequency;
import potok.incidents.maintenance.Maintenance;
import potok.incidents.maintenance.MaintenanceEvent;
import potok.incidents.maintenance.MaintenanceId;
import potok.shared.Organisations;
import potok.shared.RuleBroken;

@Tag("M30")
@Tag("M21")
@Tag("X1")
@Deployment(
        resources = {
            "processes/incidents/maintenance.bpmn",
            "processes/incidents/maintenance-item.bpmn",
            "processes/incidents/maintenance-terms.dmn",
            "forms/incidents/do-maintenance-item.form"
        })
class MaintenanceProcessTest {
    private static final Map<Object, Object> STEPS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.coveringAll(STEPS);

    private static final Instant NOW = Instant.parse("2026-11-20T07:00:00Z");
    private static final Instant DUE = NOW.plus(12, HOURS);

    private final Maintenance maintenance = mock();
    private final MaintenanceId run = MaintenanceId.next();
    private final UUID logs = UUID.randomUUID();
    private final UUID backup = UUID.randomUUID();

    private ModelEngine engine;
    private MaintenanceProcess process;

    @BeforeEach
    void stepsAreThere() {
        var services = ENGINE.getProcessEngine();
        BpmnAwareTests.init(services);
        engine = new ModelEngine(services);
        process = new MaintenanceProcess(
                new ProcessStarts(services.getRuntimeService(), services.getRepositoryService()));
        STEPS.put("planMaintenance", new PlanMaintenance(maintenance));
        STEPS.put("checkMaintenanceItem", new CheckMaintenanceItem(maintenance));
        STEPS.put("settleMaintenanceItem", new SettleMaintenanceItem(maintenance));
        STEPS.put("tellOfOverdueMaintenance", new TellOfOverdueMaintenance(maintenance));
        STEPS.put("closeMaintenance", new CloseMaintenance(maintenance));
        ModelEngine.setTime(NOW);
        when(maintenance.plan(eq(run), any())).thenReturn(DUE);
        when(maintenance.itemsOf(run)).thenReturn(List.of(logs, backup));
        when(maintenance.check(logs)).thenReturn(true);
    }

    @AfterEach
    void clockRunsAgain() {
        ClockUtil.reset();
    }

    @Test
    void itsTermIsThatOfItsList() {
        opened(Frequency.WEEKLY);

        verify(maintenance).plan(run, Duration.ofHours(48));
    }

    @Test
    void whatTheSystemFindsWellIsDone() {
        when(maintenance.check(backup)).thenReturn(true);

        opened(Frequency.DAILY);

        verify(maintenance).close(run);
        assertThat(engine.process(run)).isNull();
    }

    @Test
    void theRestIsDoneByPeople() {
        opened(Frequency.DAILY);

        assertThat(engine.task("userTask_doMaintenanceItem"))
                .hasCandidateGroup("SUPPORT_L1")
                .hasCandidateGroup("SUPPORT_L2")
                .hasDueDate(Date.from(DUE));
        verify(maintenance, never()).close(run);
    }

    @Test
    void eachItemIsACaseOfItsOwn() {
        opened(Frequency.DAILY);

        assertThat(engine.process(run)).isNotNull();
        assertThat(BpmnAwareTests.runtimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(backup.toString())
                        .singleResult())
                .isWaitingAt("userTask_doMaintenanceItem");
    }

    @Test
    void evidenceSettlesAnItem() {
        opened(Frequency.DAILY);

        engine.complete("userTask_doMaintenanceItem", Map.of("outcome", "done", "evidence", "Copied to the vault"));

        verify(maintenance).done(backup, "Copied to the vault");
        verify(maintenance).close(run);
    }

    @Test
    void withoutEvidenceTheTaskStays() {
        opened(Frequency.DAILY);
        doThrow(new RuleBroken("maintenance-evidence")).when(maintenance).done(backup, null);

        assertThatThrownBy(() -> engine.complete("userTask_doMaintenanceItem", Map.of("outcome", "done")))
                .hasRootCauseInstanceOf(RuleBroken.class);

        assertThat(engine.task("userTask_doMaintenanceItem")).isNotNull();
    }

    @Test
    void skippingWantsAReason() {
        opened(Frequency.DAILY);

        assertThatThrownBy(() -> engine.complete("userTask_doMaintenanceItem", Map.of("outcome", "skipped")))
                .hasRootCauseInstanceOf(RuleBroken.class);
        engine.complete("userTask_doMaintenanceItem", Map.of("outcome", "skipped", "reason", "The vault moves"));

        verify(maintenance).skip(backup, "The vault moves");
        verify(maintenance).close(run);
    }

    @Test
    void managersAreToldOnceItIsOverdue() {
        opened(Frequency.DAILY);

        engine.fire("event_maintenanceOverdue");

        verify(maintenance).tellOverdue(run, "MANAGER");
        assertThat(engine.task("userTask_doMaintenanceItem")).isNotNull();
    }

    private void opened(Frequency frequency) {
        Organisations.in(Organisations.FIRST, () -> process.on(new MaintenanceEvent.Opened(run, frequency)));
        engine.runJobs();
    }
}
