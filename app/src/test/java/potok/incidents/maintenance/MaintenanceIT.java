package potok.incidents.maintenance;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import potok.RealDatabase;
import potok.identity.Role;
import potok.identity.SignedInUsers;
import potok.incidents.maintenance.process.ServiceCalendar;
import potok.reporting.Timeline;
import potok.shared.Organisations;
import potok.shared.RuleBroken;

/** Lists are opened once in each period; the system looks where it can, people do the rest with evidence. */
@RealDatabase
@Tag("M30")
@Tag("M21")
class MaintenanceIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired
    Maintenance maintenance;

    @Autowired
    MaintenanceLists lists;

    @Autowired
    MaintenanceJournal journal;

    @Autowired
    SampleMaintenance samples;

    @Autowired
    ServiceCalendar calendar;

    @Autowired
    Timeline timeline;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    Checks checks;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void organisationBeginsWithOurLists() {
        Organisations.in(Organisations.SECOND, () -> {
            assertThat(lists.of(Frequency.DAILY))
                    .extracting(MaintenanceListItemView::code)
                    .containsExactly("log-check", "incremental-backup", "performance");
            assertThat(lists.of(Frequency.WEEKLY))
                    .extracting(MaintenanceListItemView::code)
                    .contains("full-backup", "disk-space", "performance-analysis", "log-review", "response-time");
            assertThat(lists.of(Frequency.MONTHLY))
                    .extracting(MaintenanceListItemView::code)
                    .contains("table-optimisation", "clean-up", "restore-test", "documentation", "integrity");
            assertThat(lists.of(Frequency.QUARTERLY))
                    .extracting(MaintenanceListItemView::code)
                    .containsExactly("accounts-audit", "integrations-review", "update", "new-functions");
        });
    }

    @Test
    void periodIsWorkedOnceHoweverManyInstancesLook() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        Callable<List<MaintenanceId>> look = () -> Organisations.in(Organisations.SECOND, () -> maintenance.openDue());

        var opened = threads.invokeAll(List.of(look, look, look, look)).stream()
                .flatMap(future -> {
                    try {
                        return future.get().stream();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
        threads.shutdown();

        Organisations.in(Organisations.SECOND, () -> {
            var runs = maintenance
                    .find(MaintenanceFilter.ALL, PageRequest.of(0, 100))
                    .getContent();
            assertThat(opened).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(Frequency.values().length);
            assertThat(runs)
                    .extracting(run -> run.frequency() + " " + run.period())
                    .doesNotHaveDuplicates();
            assertThat(maintenance.openDue()).isEmpty();
        });
    }

    @Test
    void calendarHasOneRoundAhead() {
        calendar.begin();
        calendar.begin();

        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("service-calendar")
                        .list())
                .hasSize(1);
        assertThat(maintenance.nextBeginning()).isAfter(Instant.now());
    }

    @Test
    void systemLooksAndPeopleDoTheRest() {
        var run = samples.opened(Frequency.DAILY);

        var checked = await().atMost(PATIENCE).until(() -> maintenance.items(run), items -> items.stream()
                .noneMatch(item -> item.status() == ItemStatus.WAITING));

        assertThat(checked.get(0).findings()).isNotEmpty();
        assertThat(checked.get(0).status() == ItemStatus.DONE)
                .isEqualTo(Objects.requireNonNull(checked.get(0).findings()).stream()
                        .noneMatch(Finding::trouble));
        var backup = checked.get(1);
        assertThat(backup.code()).isEqualTo("incremental-backup");
        assertThat(backup.status()).isEqualTo(ItemStatus.OPEN);
        assertThat(task(backup)).isNotNull();
        assertThat(Objects.requireNonNull(maintenance.view(run).dueAt())).isAfter(Instant.now());
    }

    @Test
    void isDoneWhenEachItemIsSettled() {
        SignedInUsers.signIn(Role.SUPPORT_L2);
        var run = samples.opened(Frequency.DAILY);
        await().atMost(PATIENCE)
                .until(() -> maintenance.items(run).stream().noneMatch(item -> item.status() == ItemStatus.WAITING));
        var open = maintenance.items(run).stream()
                .filter(not(MaintenanceItemView::isSettled))
                .toList();
        var backup = open.stream()
                .filter(item -> "incremental-backup".equals(item.code()))
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> maintenance.done(backup.id(), null))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo("maintenance-evidence"));
        maintenance.attach(backup.id(), "backup.log", "copied 12 files".getBytes(StandardCharsets.UTF_8));
        open.forEach(item -> tasks.complete(
                task(item).getId(),
                item.id().equals(backup.id())
                        ? Map.of("outcome", "done")
                        : Map.of("outcome", "skipped", "reason", "Not on a test machine")));

        await().atMost(PATIENCE).until(() -> maintenance.view(run).isDone());
        assertThat(maintenance.view(run).settled()).isEqualTo(3);
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(run.toString())
                        .finished()
                        .count())
                .isEqualTo(1);
        assertThat(timeline.of(run.value()))
                .extracting(entry -> entry.kind())
                .startsWith("maintenance-opened")
                .contains("maintenance-closed");
        assertThat(journal.all(new MaintenanceJournal.Filter(Frequency.DAILY, ItemStatus.DONE, null, null), 1000))
                .anySatisfy(entry -> {
                    assertThat(entry.maintenance()).isEqualTo(run);
                    assertThat(entry.files()).isEqualTo(1);
                    assertThat(entry.doneBy()).isEqualTo("Olga Lisina");
                });
        assertThatThrownBy(() -> maintenance.skip(backup.id(), "Too late")).isInstanceOf(RuleBroken.class);
    }

    @Test
    void managersAreToldWhatIsOverdue() {
        var run = samples.opened(Frequency.QUARTERLY);

        maintenance.tellOverdue(run, "MANAGER");

        assertThat(timeline.of(run.value())).extracting(entry -> entry.kind()).contains("maintenance-overdue");
    }

    /** Each check is carried out on the real system: it finds something, and never that it failed. */
    @ParameterizedTest
    @EnumSource(SystemCheck.class)
    void eachCheckLooksForReal(SystemCheck check) {
        var found = checks.look(check, Instant.now().minus(Duration.ofDays(1)));

        assertThat(found)
                .isNotEmpty()
                .noneMatch(finding ->
                        finding.key().equals("check-failed") || finding.key().equals("took-too-long"));
    }

    @Test
    void listsAreTheOrganisationsOwn() {
        lists.add(Frequency.QUARTERLY, "Проверить генератор", null);
        var added = last();

        lists.change(added.id(), "Проверить дизель-генератор", SystemCheck.DISK);
        lists.moveUp(added.id());
        lists.setActive(added.id(), false);

        var list = lists.of(Frequency.QUARTERLY);
        assertThat(list.get(list.size() - 2))
                .isEqualTo(new MaintenanceListItemView(
                        added.id(), Frequency.QUARTERLY, null, "Проверить дизель-генератор", SystemCheck.DISK, false));
        assertThat(maintenance.items(samples.opened(Frequency.QUARTERLY)))
                .noneMatch(item -> "Проверить дизель-генератор".equals(item.title()));
        Organisations.in(Organisations.SECOND, () -> assertThat(lists.of(Frequency.QUARTERLY))
                .noneMatch(item -> item.title() != null));
        assertThatThrownBy(() -> lists.add(Frequency.DAILY, " ", null)).isInstanceOf(RuleBroken.class);
    }

    private MaintenanceListItemView last() {
        var list = lists.of(Frequency.QUARTERLY);
        return list.get(list.size() - 1);
    }

    private Task task(MaintenanceItemView item) {
        return await().atMost(PATIENCE)
                .until(
                        () -> tasks.createTaskQuery()
                                .processInstanceBusinessKey(item.id().toString())
                                .singleResult(),
                        Objects::nonNull);
    }
}
