package potok.incidents;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import potok.RealDatabase;
import potok.engine.TaskDesk;
import potok.identity.People;
import potok.identity.Role;
import potok.identity.SignedInUsers;
import potok.identity.UserId;
import potok.identity.UserView;
import potok.identity.Users;
import potok.knowledge.Articles;
import potok.reporting.Timeline;
import potok.reporting.TimelineEntry;
import potok.settings.BusinessCalendars;
import potok.settings.CalendarCode;
import potok.settings.CompanySettings;
import potok.settings.DayKind;
import potok.settings.Place;
import potok.settings.SettingChanges;
import potok.settings.Settings;
import potok.shared.Organisations;
import potok.shared.RuleBroken;

/** Incidents with their real clocks, lines and processes. */
@RealDatabase
@Tag("X8")
@Tag("M25")
@Tag("M28")
@Tag("M29")
@Tag("T21")
class IncidentsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String GIVEN = "передан на линию|handed over to line";
    private static final String TAKEN_AWAY = "ушёл от вас|went from you";
    private static final FixCheck CHECKED = new FixCheck(true, true, true, true);

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentSolutions solutions;

    @Autowired
    IncidentFamilies families;

    @Autowired
    IncidentDues dues;

    @Autowired
    Users users;

    @Autowired
    Timeline timeline;

    @Autowired
    Articles articles;

    @Autowired
    BusinessCalendars calendars;

    @Autowired
    Settings settings;

    @Autowired
    SettingChanges changes;

    @Autowired
    TaskDesk desk;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService jobs;

    @Autowired
    JdbcClient database;

    @AfterEach
    void nobodyIsSignedInAndNothingIsOpen() {
        SecurityContextHolder.clearContext();
        incidents
                .find(filter(IncidentBox.OPEN), PageRequest.of(0, 100))
                .forEach(open -> solutions.withdraw(open.id(), "test is over"));
    }

    @Test
    void isClassifiedAndItsClocksRunAtOnce() {
        var incident = incidents.view(register(Effect.SYSTEM_DOWN));

        assertThat(incident.incidentClass()).isEqualTo(IncidentClass.CRITICAL);
        assertThat(incident.priority()).isEqualTo(Priority.HIGH);
        assertThat(incident.clocks()).extracting(ClockView::kind).containsExactly(ClockKind.values());
        assertThat(clock(incident, ClockKind.REACTION).deadline())
                .isEqualTo(incident.registeredAt().plus(Duration.ofMinutes(30)));
        assertThat(clock(incident, ClockKind.SOLUTION).deadline())
                .isEqualTo(incident.registeredAt().plus(Duration.ofHours(4)));
        assertThat(clock(incident, ClockKind.LINE).deadline())
                .isEqualTo(incident.registeredAt().plus(Duration.ofHours(2)));
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(incident.id().toString())
                        .taskCandidateGroup("SUPPORT_L1")
                        .count())
                .isOne();
    }

    @Test
    void goesTheWholeWayAndLeavesAnArticle() {
        var id = register(Effect.MODULE);
        signIn("support1");
        complete(id, Map.of("cause", "disk full"));
        assertThat(incidents.view(id).reactedAt()).isNotNull();
        assertThat(incidents.view(id).assigneeName())
                .isEqualTo(users.byLogin("support1").map(UserView::name).orElseThrow());

        complete(
                id,
                Map.of(
                        "outcome", "fixed",
                        "solution", "disk enlarged",
                        "reproduced", true,
                        "testedInIsolation", true,
                        "othersUnharmed", true,
                        "canBeTakenBack", true));
        assertThat(incidents.view(id).status()).isEqualTo(IncidentStatus.CONFIRMING);
        assertThat(clockProcesses(id)).isZero();
        solutions.confirm(id);
        var title = "Disk full " + UUID.randomUUID();
        complete(id, Map.of("article", "write", "title", title, "symptom", "s", "diagnosis", "d", "solution", "r"));

        await().pollInSameThread()
                .atMost(PATIENCE)
                .until(() -> incidents.view(id).closed());
        assertThat(incidents.view(id).outcome()).isEqualTo(IncidentOutcome.SOLVED);
        assertThat(articles.of(id.value()))
                .singleElement()
                .satisfies(article ->
                        assertThat(article.title().parts()).extracting("text").containsExactly(title));
        assertThat(kinds(id))
                .contains(
                        "incident-registered",
                        "incident-classified-significant",
                        "incident-taken",
                        "incident-diagnosed",
                        "incident-fixed",
                        "incident-confirmed",
                        "incident-article-written",
                        "incident-closed");
    }

    @Test
    void solutionThatWasNotTriedInIsolationIsRefused() {
        var id = register(Effect.MODULE);

        assertThatThrownBy(() -> solutions.fix(id, "restarted", new FixCheck(true, false, true, true)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("incident-fix-unchecked");
    }

    @Test
    void sixHoursOfOutageAreCaughtUpInOrderAndOnce() {
        var id = register(Effect.SYSTEM_DOWN);
        var timer = await().pollInSameThread().atMost(PATIENCE).until(() -> timer(id), job -> job != null);

        wasDownFor(Duration.ofHours(6), id, timer);

        await().pollInSameThread().atMost(PATIENCE).until(() -> steps(id).contains("SOLUTION_BREACHED"));
        assertThat(steps(id))
                .containsExactly(
                        "REACTION_HALF",
                        "REACTION_MOST",
                        "REACTION_BREACHED",
                        "LINE_OVER",
                        "SOLUTION_HALF",
                        "SOLUTION_MOST",
                        "SOLUTION_SOON",
                        "SOLUTION_BREACHED");
    }

    @Test
    void lineThatRunsOutHandsOverAndEverybodyConcernedHears() {
        var id = register(Effect.SYSTEM_DOWN);
        signIn("support1");
        incidents.take(id);
        SecurityContextHolder.clearContext();
        var timer = await().pollInSameThread().atMost(PATIENCE).until(() -> timer(id), job -> job != null);

        wasDownFor(Duration.ofMinutes(121), id, timer);

        await().pollInSameThread()
                .atMost(PATIENCE)
                .until(() -> incidents.view(id).level() == 2);
        var incident = incidents.view(id);
        assertThat(incident.assigneeName())
                .isEqualTo(users.byLogin("support2").map(UserView::name).orElseThrow());
        assertThat(clock(incident, ClockKind.LINE).left()).isBetween(Duration.ofMinutes(239), Duration.ofHours(4));
        assertThat(kinds(id)).contains("incident-escalated");
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(id.toString())
                        .taskAssignee("support2")
                        .count())
                .isOne();
        assertThat(told(id)).contains("support1@example.com", "support2@example.com", "manager@example.com");
    }

    @Test
    void superiorsOfWhoHadItAndWhoHasItHearAndNobodyTwice() {
        var first = users.invite(People.newcomer(Role.OPERATOR));
        var second = users.invite(People.newcomer(Role.OPERATOR));
        var manager = users.byLogin("manager").orElseThrow().id();
        try {
            put("support1", first.id());
            put("support2", second.id());
            var id = register(Effect.SYSTEM_DOWN);
            signIn("support1");
            incidents.take(id);
            incidents.handOver(id, new HandOver(2, null, "network"));

            assertThat(recipients(id, GIVEN))
                    .containsExactlyInAnyOrder(
                            "support2@example.com",
                            first.profile().email(),
                            second.profile().email());
            assertThat(recipients(id, TAKEN_AWAY)).containsExactly("support1@example.com");

            put("support1", null);
            put("support2", users.byLogin("support1").orElseThrow().id());
            incidents.handOver(id, new HandOver(1, null, "back"));
            assertThat(recipients(id, GIVEN))
                    .as("support1 has it and is the superior of who had it; his own managers hear")
                    .filteredOn("support1@example.com"::equals)
                    .hasSize(1);
            assertThat(recipients(id, GIVEN)).contains("manager@example.com");
        } finally {
            put("support1", manager);
            put("support2", manager);
        }
    }

    private void put(String login, @Nullable UserId superior) {
        SecurityContextHolder.clearContext();
        var account = users.account(users.byLogin(login).orElseThrow().id());
        users.change(account.id(), account.profile(), account.roles(), account.groups(), superior);
    }

    @Test
    void secondAndThirdLineRunOutUntilTheHeadOfItHasIt() {
        var id = register(Effect.SECURITY);
        incidents.handOver(id, new HandOver(2, null, "technical"));
        assertThat(incidents.view(id).level()).isEqualTo(2);

        assertThatThrownBy(() -> incidents.handOver(id, new HandOver(3, null, "code")))
                .hasMessage("incident-not-for-line");
        incidents.handOver(id, new HandOver(3, Complexity.HARD, "code"));
        assertThat(clock(incidents.view(id), ClockKind.LINE).left()).isGreaterThan(Duration.ofHours(7));
        incidents.handOver(id, new HandOver(4, null, "decision"));

        assertThat(incidents.view(id).level()).isEqualTo(4);
        assertThat(kinds(id).stream().filter("incident-handed-over"::equals)).hasSize(3);
    }

    @Test
    void headOfItHasCriticalOnesOnly() {
        var id = register(Effect.INTERFACE);

        assertThatThrownBy(() -> incidents.handOver(id, new HandOver(4, null, "please")))
                .hasMessage("incident-not-for-line");
    }

    @Test
    void clocksStandWhileTheReporterIsAskedAndThePauseStaysWhenTheClassChanges() {
        var id = register(Effect.SYSTEM_DOWN);
        incidents.pause(id, PauseReason.REPORTER, "Which page?");
        assertThat(incidents.view(id).clocks()).extracting(ClockView::state).containsOnly(ClockView.State.PAUSED);
        assertThat(clock(incidents.view(id), ClockKind.SOLUTION).deadline()).isNull();
        database.sql("update incident_pause set started_at = started_at - interval '1 hour' where incident_id = ?")
                .param(id.value())
                .update();
        database.sql("update incident set registered_at = registered_at - interval '2 hours' where incident_id = ?")
                .param(id.value())
                .update();

        incidents.hearReporter(id, "The register");

        assertThat(incidents.view(id).waiting()).isNull();
        var before = clock(incidents.view(id), ClockKind.SOLUTION).left();
        assertThat(before).isBetween(Duration.ofMinutes(179), Duration.ofMinutes(181));
        incidents.reclassify(id, IncidentClass.SIGNIFICANT, "only one page");
        incidents.reclassify(id, IncidentClass.CRITICAL, "all pages after all");
        assertThat(clock(incidents.view(id), ClockKind.SOLUTION).left()).isBetween(before.minusSeconds(30), before);
        assertThat(incidents.comments(id)).extracting(CommentView::text).containsExactly("Which page?", "The register");
    }

    @Test
    void anotherCalendarMovesTheTermsOfWhatIsBeingSolved() {
        var id = register(Effect.MODULE);
        var before = Objects.requireNonNull(
                clock(incidents.view(id), ClockKind.SOLUTION).deadline());
        var days = LocalDate.now(ZoneOffset.UTC)
                .datesUntil(before.atZone(ZoneOffset.UTC).toLocalDate().plusDays(1))
                .toList();
        var timer = timer(id).getDuedate();
        try {
            days.forEach(day -> calendars.change(CalendarCode.RU, day, DayKind.HOLIDAY, List.of()));

            assertThat(solutionDue(id)).isAfter(before);
            assertThat(timer(id).getDuedate()).isAfter(timer);
        } finally {
            days.forEach(day -> calendars.reset(CalendarCode.RU, day));
        }
        assertThat(solutionDue(id)).isEqualTo(before);
    }

    @Test
    void anotherTimeZoneMovesTheTermsOfWhatIsBeingSolved() {
        var place = Place.organisation(Organisations.FIRST);
        var before = settings.get(CompanySettings.ZONE);
        var id = register(Effect.MODULE);
        var due = solutionDue(id);
        var timer = timer(id).getDuedate();
        try {
            changes.set(place, CompanySettings.ZONE, oppositeOf(before));

            assertThat(solutionDue(id)).isNotEqualTo(due);
            assertThat(timer(id).getDuedate()).isNotEqualTo(timer);
        } finally {
            changes.set(place, CompanySettings.ZONE, before);
        }
        assertThat(solutionDue(id)).isEqualTo(due);
    }

    @Test
    void timeZoneOfThePlatformCountsWhereTheOrganisationSaysNothing() {
        var place = Place.organisation(Organisations.FIRST);
        var before = settings.get(CompanySettings.ZONE);
        try {
            changes.reset(place, CompanySettings.ZONE.key());
            var id = register(Effect.MODULE);
            var due = solutionDue(id);

            changes.set(Place.PLATFORM, CompanySettings.ZONE, oppositeOf(settings.get(CompanySettings.ZONE)));

            assertThat(solutionDue(id)).isNotEqualTo(due);
        } finally {
            changes.reset(Place.PLATFORM, CompanySettings.ZONE.key());
            changes.set(place, CompanySettings.ZONE, before);
        }
    }

    /** Nobody works there while anybody works here. */
    private static ZoneId oppositeOf(ZoneId zone) {
        var here = Duration.ofSeconds(zone.getRules().getOffset(Instant.now()).getTotalSeconds());
        return ZoneOffset.ofTotalSeconds(
                (int) here.plusHours(here.isNegative() ? 12 : -12).toSeconds());
    }

    private Instant solutionDue(IncidentId id) {
        return database.sql("select solution_due from incident where incident_id = ?")
                .param(id.value())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    @Test
    void whatWaitsMayBeWithdrawnAndSolved() {
        var withdrawn = register(Effect.MODULE);
        incidents.pause(withdrawn, PauseReason.SUPPLIER, "ordered");
        solutions.withdraw(withdrawn, "not needed");
        var solved = register(Effect.MODULE);
        incidents.pause(solved, PauseReason.SUPPLIER, "ordered");
        solutions.fix(solved, "delivered", CHECKED);

        assertThat(List.of(withdrawn, solved)).allSatisfy(id -> {
            assertThat(clockProcesses(id)).isZero();
            assertThat(incidents.view(id).waiting()).isNull();
        });
    }

    @Test
    void brokenTermIsRecordedWithItsCauseAndExplained() {
        var id = register(Effect.SYSTEM_DOWN);
        var timer = await().pollInSameThread().atMost(PATIENCE).until(() -> timer(id), job -> job != null);
        wasDownFor(Duration.ofMinutes(31), id, timer);
        await().pollInSameThread().atMost(PATIENCE).until(() -> !dues.breaches(id)
                .isEmpty());

        var breach = dues.breaches(id).get(0);
        assertThat(breach.step()).isEqualTo(ClockStep.REACTION_BREACHED);
        assertThat(breach.cause()).isEqualTo(BreachCause.NOT_TAKEN);
        dues.explain(id, breach.id(), "night shift was ill");

        assertThat(dues.breaches(id).get(0).explanation()).isEqualTo("night shift was ill");
    }

    @Test
    void refusedSolutionGoesOnWhereTheClockStood() {
        var id = fixed();
        assertThat(clockProcesses(id)).isZero();

        solutions.reject(id, "still down");

        assertThat(incidents.view(id).status()).isEqualTo(IncidentStatus.DIAGNOSING);
        assertThat(clockProcesses(id)).isOne();
        assertThat(desk(id)).isEqualTo("userTask_diagnose");
    }

    @Test
    void closedOneIsOpenedAgainWithinItsTermOnly() {
        var id = register(Effect.MODULE);
        solutions.withdraw(id, "false alarm");

        solutions.reopen(id, "it is back");

        assertThat(incidents.view(id).status()).isEqualTo(IncidentStatus.DIAGNOSING);
        assertThat(clockProcesses(id)).isOne();
        solutions.withdraw(id, "really false");
        database.sql("update incident set closed_at = closed_at - interval '15 days' where incident_id = ?")
                .param(id.value())
                .update();
        assertThatThrownBy(() -> solutions.reopen(id, "late")).hasMessage("incident-too-old-to-reopen");
    }

    @Test
    void duplicateEndsAndBelongsToTheFirst() {
        var first = register(Effect.MODULE);
        var second = register(Effect.MODULE);

        families.linkDuplicate(second, first);

        assertThat(incidents.view(second).outcome()).isEqualTo(IncidentOutcome.DUPLICATE);
        assertThat(families.children(first)).extracting(IncidentView::id).containsExactly(second);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(second.toString())
                        .count())
                .isZero();
        assertThatThrownBy(() -> families.setParent(first, second)).hasMessage("incident-its-own-parent");
    }

    @Test
    void sameSourceIsRegisteredOnceWhileItIsOpen() {
        var key = "it-" + UUID.randomUUID();
        var first = incidents.register(request(Effect.MODULE, key));

        assertThat(incidents.register(request(Effect.MODULE, key))).isEqualTo(first);

        solutions.withdraw(first, "over");
        assertThat(incidents.register(request(Effect.MODULE, key))).isNotEqualTo(first);
    }

    @Test
    void claimingTheTaskIsTakingTheIncident() {
        var id = register(Effect.MODULE);
        signIn("support1");

        desk.claim(desk.openTask(id.toString()).orElseThrow().id());

        assertThat(incidents.view(id).status()).isEqualTo(IncidentStatus.DIAGNOSING);
        assertThat(incidents.view(id).reactedAt()).isNotNull();
        assertThat(clock(incidents.view(id), ClockKind.REACTION).state()).isEqualTo(ClockView.State.KEPT);
    }

    private IncidentId register(Effect effect) {
        return incidents.register(request(effect, null));
    }

    private static RegisterIncident request(Effect effect, @Nullable String key) {
        return new RegisterIncident(
                IncidentKind.INCIDENT,
                "Test",
                "Nothing works",
                effect,
                null,
                Reporter.machine("monitoring"),
                IncidentSource.ALERT,
                key);
    }

    private IncidentId fixed() {
        var id = register(Effect.MODULE);
        signIn("support1");
        complete(id, Map.of("cause", "disk full"));
        complete(
                id,
                Map.of(
                        "outcome", "fixed",
                        "solution", "disk enlarged",
                        "reproduced", true,
                        "testedInIsolation", true,
                        "othersUnharmed", true,
                        "canBeTakenBack", true));
        return id;
    }

    private void complete(IncidentId id, Map<String, Object> fields) {
        desk.complete(desk.openTask(id.toString()).orElseThrow().id(), fields);
    }

    private String desk(IncidentId id) {
        return desk.openTask(id.toString()).orElseThrow().elementId();
    }

    private void signIn(String login) {
        SignedInUsers.signIn(users.byLogin(login).orElseThrow());
    }

    private static ClockView clock(IncidentView incident, ClockKind kind) {
        return incident.clocks().stream()
                .filter(clock -> clock.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private long clockProcesses(IncidentId id) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("incident-clock")
                .processInstanceBusinessKey(id.toString())
                .count();
    }

    private Job timer(IncidentId id) {
        var clock = runtime.createProcessInstanceQuery()
                .processDefinitionKey("incident-clock")
                .processInstanceBusinessKey(id.toString())
                .singleResult();
        return jobs.createJobQuery().processInstanceId(clock.getId()).timers().singleResult();
    }

    /** The world went on that long, and neither the product nor its clocks did. */
    private void wasDownFor(Duration time, IncidentId id, Job timer) {
        database.sql("""
                        update incident
                        set registered_at = registered_at - make_interval(secs => :seconds),
                            line_since = line_since - make_interval(secs => :seconds),
                            reacted_at = reacted_at - make_interval(secs => :seconds)
                        where incident_id = :id""")
                .param("seconds", time.toSeconds())
                .param("id", id.value())
                .update();
        jobs.setJobDuedate(
                timer.getId(), Date.from(timer.getDuedate().toInstant().minus(time)));
    }

    private List<String> steps(IncidentId id) {
        return database.sql("select step from incident_step where incident_id = ? order by taken_at")
                .param(id.value())
                .query(String.class)
                .list();
    }

    private List<String> kinds(IncidentId id) {
        return timeline.of(id.value()).stream().map(TimelineEntry::kind).toList();
    }

    private List<String> recipients(IncidentId id, String words) {
        return database.sql("select recipient from outbox_message where about = ? and text ~ ?")
                .params("incident:" + id, words)
                .query(String.class)
                .list();
    }

    private Set<String> told(IncidentId id) {
        return database
                .sql("select recipient from outbox_message where about = ?")
                .param("incident:" + id)
                .query(String.class)
                .list()
                .stream()
                .collect(toSet());
    }

    private IncidentFilter filter(IncidentBox box) {
        return new IncidentFilter(
                box, users.byLogin("support1").map(UserView::id).orElseThrow(), null, null, null, null, null);
    }
}
