package potok.incidents.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static potok.incidents.cases.CaseDecision.ACCEPT;
import static potok.incidents.cases.CaseDecision.ADD;
import static potok.incidents.cases.CaseDecision.BAD;
import static potok.incidents.cases.CaseDecision.CONFIRM;
import static potok.incidents.cases.CaseDecision.DONE;
import static potok.incidents.cases.CaseDecision.FAILED;
import static potok.incidents.cases.CaseDecision.GIVE_UP;
import static potok.incidents.cases.CaseDecision.MAKE_CHANGE;
import static potok.incidents.cases.CaseDecision.NO_MORE;
import static potok.incidents.cases.CaseDecision.PASSED;
import static potok.incidents.cases.CaseDecision.REWORK;
import static potok.incidents.cases.CaseDecision.SOLVED;
import static potok.incidents.cases.CaseDecision.SUCCEEDED;
import static potok.incidents.cases.CaseDecision.TRY_AGAIN;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import potok.RealDatabase;
import potok.engine.OpenTask;
import potok.engine.TaskDesk;
import potok.identity.SignedInUsers;
import potok.identity.UserView;
import potok.identity.Users;
import potok.incidents.WorkingHours;
import potok.incidents.links.CaseLinks;
import potok.incidents.links.CaseRef;
import potok.reporting.Timeline;
import potok.reporting.TimelineEntry;
import potok.shared.NotFound;
import potok.shared.Organisations;
import potok.shared.RuleBroken;

/** Each kind of case goes its whole way, by the forms that people fill in. */
@RealDatabase
class ServiceCasesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    ServiceCases cases;

    @Autowired
    CaseLinks links;

    @Autowired
    Users users;

    @Autowired
    Timeline timeline;

    @Autowired
    TaskDesk desk;

    @Autowired
    WorkingHours hours;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService jobs;

    @Autowired
    JdbcClient database;

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    @Tag("O14")
    @Tag("M27")
    void aProblemIsSolvedByAChange() {
        var problem = register(CaseKind.PROBLEM, "Reports are slow", "operator");
        fill(problem, "support2", "identifyProblem", CONFIRM, Map.of("symptoms", "Slow", "affected", "Reports"));
        fill(
                problem,
                "support2",
                "classifyProblem",
                DONE,
                Map.of("category", "data", "impact", "high", "priority", "high"));
        fill(problem, "support3", "analyseProblem", DONE, Map.of("rootCause", "No index", "workaround", "At night"));
        fill(problem, "manager", "decideOnProblem", MAKE_CHANGE, Map.of("solution", "Add an index"));
        var change = await().pollInSameThread()
                .atMost(PATIENCE)
                .until(() -> linked(problem, CaseRef.Kind.CHANGE), Optional::isPresent)
                .orElseThrow();
        assertThat(cases.view(change).description()).isEqualTo("Add an index");
        assertThat(cases.view(change).priority()).isEqualTo(CaseLevel.HIGH);
        assertThat(cases.view(problem).stage()).isEqualTo(CaseStage.WAIT_FOR_CHANGE);

        plan(change, "low", "low");
        rollOut(change);
        fire(change, "event_observed");
        fill(change, "support1", "collectFeedback", CaseDecision.GOOD, Map.of("feedback", "Fast"));
        isClosed(change, CaseOutcome.DONE);

        fill(problem, "support2", "trackProblem", SOLVED, Map.of("report", "Fast again"));
        isClosed(problem, CaseOutcome.SOLVED);
        assertThat(cases.view(problem).workaround()).isEqualTo("At night");
        assertThat(cases.stages(problem))
                .extracting(StageView::stage)
                .containsExactly(
                        CaseStage.IDENTIFY_PROBLEM,
                        CaseStage.CLASSIFY_PROBLEM,
                        CaseStage.ANALYSE_PROBLEM,
                        CaseStage.DECIDE_ON_PROBLEM,
                        CaseStage.TRACK_PROBLEM);
        assertThat(told(problem))
                .contains("case-registered", "case-linked-change", "case-change-closed", "case-closed");
        assertThat(toldOf(problem, "operator")).hasSize(1);
    }

    @Test
    @Tag("M27")
    void aChangeThatDoesHarmIsRolledBack() {
        var change = register(CaseKind.CHANGE, "New cache", "support3");
        plan(change, "high", "high");
        fill(change, "manager", "approveChange", REWORK, Map.of("reason", "How is it rolled back?"));
        plan(change, "high", "high");
        fill(change, "manager", "approveChange", CaseDecision.APPROVE, Map.of());
        fill(change, "support3", "developChange", DONE, Map.of("report", "Done"));
        fill(change, "support2", "testChange", FAILED, Map.of("tests", "Load"));
        rollOut(change);
        cases.reportTrouble(change, "Clients complain");
        fill(change, "support2", "rollBackChange", TRY_AGAIN, Map.of("report", "Switched off"));
        rollOut(change);
        fire(change, "event_observed");
        fill(change, "support1", "collectFeedback", BAD, Map.of("feedback", "Slower"));
        fill(change, "support2", "rollBackChange", GIVE_UP, Map.of("report", "Removed"));

        isClosed(change, CaseOutcome.ROLLED_BACK);
        assertThat(cases.stages(change))
                .filteredOn(stage -> stage.stage() == CaseStage.DEVELOP_CHANGE)
                .extracting(StageView::round)
                .containsExactly(1, 2, 3);
        assertThat(told(change)).contains("case-trouble-reported");
    }

    @Test
    @Tag("M27")
    void nobodyRollsOutInPeakHoursButInAnEmergency() {
        var change = register(CaseKind.CHANGE, "Repair", "support3");
        plan(change, "low", "low");
        fill(change, "support3", "developChange", DONE, Map.of("report", "Done"));
        fill(change, "support2", "testChange", PASSED, Map.of("tests", "All"));
        var noon = LocalDateTime.now(ZoneOffset.UTC)
                .plusDays(2)
                .withHour(12)
                .withMinute(0)
                .withSecond(0)
                .withNano(0);
        var window =
                new HashMap<String, Object>(Map.of("windowFrom", noon + "Z", "windowUntil", noon.plusHours(1) + "Z"));
        var asked = task(change, "support2", "scheduleChange");

        assertThatThrownBy(() -> desk.complete(asked.id(), window))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("window-in-peak-hours");

        fill(change, "support2", "scheduleChange", DONE, with(window, "emergencyReason", "The shop is down"));
        await().pollInSameThread()
                .atMost(PATIENCE)
                .until(() -> cases.view(change).stage() == CaseStage.WAIT_FOR_WINDOW);
        assertThat(cases.view(change).due()).isEqualTo(noon.toInstant(ZoneOffset.UTC));
        assertThatThrownBy(() -> cases.reportTrouble(change, "?")).hasMessage("case-not-observed");
    }

    @Test
    @Tag("O16")
    void anIdeaBecomesSoftware() {
        var request = register(CaseKind.DEVELOPMENT, "Search by voice", "operator");
        fill(request, "manager", "considerIdea", ACCEPT, Map.of("benefit", "Quicker", "priority", "low"));
        fill(request, "analyst", "gatherRequirements", DONE, Map.of("requirements", "Russian, Kazakh"));
        fill(request, "support3", "designSolution", REWORK, Map.of("reason", "Which languages first?"));
        fill(request, "analyst", "gatherRequirements", DONE, Map.of("requirements", "Russian first"));
        fill(request, "support3", "designSolution", DONE, Map.of("design", "A service"));
        fill(request, "analyst", "specifyFunctions", DONE, Map.of("functions", "A button"));
        fill(request, "support3", "developSolution", DONE, Map.of("report", "Done"));
        fill(request, "support2", "testSolution", FAILED, Map.of("tests", "Noise"));
        fill(request, "support3", "developSolution", DONE, Map.of("report", "Better"));
        fill(request, "support2", "testSolution", PASSED, Map.of("tests", "Noise"));
        assertThat(task(request, "operator", "acceptSolution").assignee()).isEqualTo("operator");
        fill(request, "operator", "acceptSolution", ACCEPT, Map.of());
        fill(request, "support2", "rollOutSolution", SUCCEEDED, Map.of("report", "On"));
        fill(request, "analyst", "documentSolution", DONE, Map.of("documentation", "In the wiki"));

        isClosed(request, CaseOutcome.DONE);
        assertThat(cases.view(request).priority()).isEqualTo(CaseLevel.LOW);
        assertThat(cases.stages(request))
                .filteredOn(stage -> stage.stage() == CaseStage.GATHER_REQUIREMENTS)
                .extracting(stage -> stage.filled().required("requirements"))
                .containsExactly("Russian, Kazakh", "Russian first");
    }

    @Test
    @Tag("O13")
    void findingsAreSolvedByWhoIsResponsibleForThem() {
        var audit = register(CaseKind.AUDIT, "Backups", "manager");
        fill(audit, "manager", "planAudit", DONE, Map.of("scope", "Backups", "checklist", "Restore one"));
        fill(audit, "support4", "checkService", DONE, Map.of("report", "Two things"));
        var term = LocalDate.now(ZoneOffset.UTC).plusDays(7);
        finding(audit, "No restore test", "support2", term);
        finding(audit, "Old copies", "support3", term.plusDays(1));
        fill(audit, "support4", "recordFinding", NO_MORE, Map.of());
        await().pollInSameThread().atMost(PATIENCE).until(() -> openTasks(audit) == 2);
        assertThat(task(audit, "support2", "solveFinding").due())
                .isEqualTo(term.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        assertThat(desk.form(task(audit, "support3", "solveFinding").id(), Locale.ENGLISH)
                        .data()
                        .get("about")
                        .toString())
                .contains("Old copies");

        fill(audit, "support2", "solveFinding", DONE, Map.of("report", "Tested"));
        fill(audit, "support4", "verifyFinding", REWORK, Map.of("reason", "Show it"));
        fill(audit, "support2", "solveFinding", DONE, Map.of("report", "Shown"));
        fill(audit, "support4", "verifyFinding", ACCEPT, Map.of());
        assertThat(cases.findings(audit))
                .extracting(FindingView::state)
                .containsExactly(FindingState.VERIFIED, FindingState.OPEN);
        fill(audit, "support3", "solveFinding", DONE, Map.of("report", "Deleted"));
        fill(audit, "support4", "verifyFinding", ACCEPT, Map.of());

        isClosed(audit, CaseOutcome.SOLVED);
        assertThat(cases.findings(audit)).extracting(FindingView::solution).containsExactly("Shown", "Deleted");
    }

    @Test
    @Tag("O14")
    void managersHearOnceOfAStageThatIsOverdue() {
        var problem = register(CaseKind.PROBLEM, "Late", "support2");
        var open = task(problem, "support2", "identifyProblem");

        fire(problem, "userTask_identifyProblem");

        await().pollInSameThread().atMost(PATIENCE).until(() -> cases.view(problem)
                .overdue());
        cases.tellOverdue(problem, CaseStage.IDENTIFY_PROBLEM, 0);
        assertThat(toldOf(problem, "manager")).hasSize(1);
        assertThat(told(problem)).containsOnlyOnce("case-stage-overdue");
        assertThat(task(problem, "support2", "identifyProblem").id()).isEqualTo(open.id());
        assertThat(cases.find(filter(CaseKind.PROBLEM, CaseFilter.State.OVERDUE, null), PageRequest.of(0, 50)))
                .extracting(ServiceCaseView::id)
                .contains(problem);
    }

    @Test
    @Tag("O14")
    void termsAreCountedInWorkingTime() {
        var problem = register(CaseKind.PROBLEM, "By day", "support2");

        var due = Objects.requireNonNull(
                task(problem, "support2", "identifyProblem").due());

        assertThat(hours.schedule().between(cases.view(problem).registeredAt(), due))
                .isCloseTo(Duration.ofHours(16), Duration.ofMinutes(2));
    }

    @Test
    @Tag("O14")
    void cancellingStopsTheWork() {
        var problem = register(CaseKind.PROBLEM, "Double", "support2");
        task(problem, "support2", "identifyProblem");

        cases.cancel(problem, "A duplicate");

        assertThat(cases.view(problem).outcome()).isEqualTo(CaseOutcome.CANCELLED);
        await().pollInSameThread().atMost(PATIENCE).until(() -> openTasks(problem) == 0);
        assertThatThrownBy(() -> cases.cancel(problem, "again")).hasMessage("case-closed");
    }

    @Test
    @Tag("O13")
    void whoIsMadeResponsibleHasTheOpenTask() {
        var problem = register(CaseKind.PROBLEM, "Mine", "support4");
        task(problem, "support2", "identifyProblem");

        cases.makeResponsible(problem, person("support2").id());

        assertThat(task(problem, "support2", "identifyProblem").assignee()).isEqualTo("support2");
    }

    @Test
    @Tag("O14")
    void itIsFoundByNumberAndByWords() {
        var problem = register(CaseKind.PROBLEM, "Unusual_100% words", "support2");
        var number = cases.view(problem).number();

        assertThat(links.search(CaseRef.Kind.PROBLEM, String.valueOf(number)))
                .extracting(found -> found.ref().id())
                .contains(problem.value());
        assertThat(cases.find(filter(CaseKind.PROBLEM, CaseFilter.State.OPEN, "USUAL_100%"), PageRequest.of(0, 5)))
                .extracting(ServiceCaseView::id)
                .containsExactly(problem);
        assertThat(links.search(CaseRef.Kind.CHANGE, String.valueOf(number))).isEmpty();
    }

    @Test
    @Tag("O16")
    void othersSeeTheirOwnIdeasOnly() {
        var idea = cases.view(register(CaseKind.DEVELOPMENT, "Own", "operator"));
        var problem = cases.view(register(CaseKind.PROBLEM, "Not theirs", "operator"));
        var operator = SignedInUsers.of(person("operator"));

        assertThat(CaseSight.check(operator, idea)).isEqualTo(idea);
        assertThatThrownBy(() -> CaseSight.check(operator, problem)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> CaseSight.check(SignedInUsers.of(person("operator2")), idea))
                .isInstanceOf(NotFound.class);
        assertThat(CaseSight.check(SignedInUsers.of(person("analyst")), idea)).isEqualTo(idea);
    }

    @Test
    @Tag("D6")
    void anotherOrganisationSeesNothing() {
        var problem = register(CaseKind.PROBLEM, "Ours", "support2");

        assertThatThrownBy(() -> Organisations.in(Organisations.SECOND, () -> cases.view(problem)))
                .isInstanceOf(NotFound.class);
    }

    private void plan(ServiceCaseId change, String impact, String risk) {
        fill(
                change,
                "support3",
                "planChange",
                DONE,
                Map.of("plan", "So", "impact", impact, "risk", risk, "priority", "medium", "rollbackPlan", "Back"));
    }

    private void rollOut(ServiceCaseId change) {
        fill(change, "support3", "developChange", DONE, Map.of("report", "Done"));
        fill(change, "support2", "testChange", PASSED, Map.of("tests", "All"));
        var night = LocalDateTime.now(ZoneOffset.UTC)
                .plusDays(1)
                .withHour(23)
                .withMinute(0)
                .withSecond(0);
        fill(
                change,
                "support2",
                "scheduleChange",
                DONE,
                Map.of("windowFrom", night + "Z", "windowUntil", night.plusHours(1) + "Z"));
        fire(change, "event_waitForWindow");
        fill(change, "support2", "backUp", DONE, Map.of("evidence", "Restored on the test server"));
        fill(change, "support2", "rollOutChange", SUCCEEDED, Map.of("report", "On"));
        await().pollInSameThread()
                .atMost(PATIENCE)
                .until(() -> cases.view(change).stage() == CaseStage.OBSERVE_CHANGE);
    }

    private void finding(ServiceCaseId audit, String what, String responsible, LocalDate term) {
        fill(
                audit,
                "support4",
                "recordFinding",
                ADD,
                Map.of("finding", what, "severity", "high", "responsible", responsible, "term", term.toString()));
    }

    private ServiceCaseId register(CaseKind kind, String title, String author) {
        return cases.register(new RegisterCase(
                kind, title, "Details", CaseLevel.MEDIUM, person(author).id(), null, null));
    }

    /** As the portal does it: the form of the open task is submitted by who may see it. */
    private void fill(ServiceCaseId id, String login, String element, CaseDecision decision, Map<String, ?> fields) {
        var task = task(id, login, element);
        desk.complete(task.id(), with(fields, "decision", decision.code()));
        SecurityContextHolder.clearContext();
    }

    private OpenTask task(ServiceCaseId id, String login, String element) {
        signIn(login);
        return await().pollInSameThread()
                .atMost(PATIENCE)
                .until(() -> desk.openTask(id.toString(), "userTask_" + element), Optional::isPresent)
                .orElseThrow();
    }

    private void signIn(String login) {
        var user = SignedInUsers.of(person(login));
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
    }

    private UserView person(String login) {
        return users.byLogin(login).orElseThrow();
    }

    private static Map<String, Object> with(Map<String, ?> fields, String field, Object value) {
        var all = new HashMap<String, Object>(fields);
        all.put(field, value);
        return all;
    }

    /** Time passes for the engine. */
    private void fire(ServiceCaseId id, String element) {
        var job = await().pollInSameThread()
                .atMost(PATIENCE)
                .until(
                        () ->
                                runtime
                                        .createProcessInstanceQuery()
                                        .processInstanceBusinessKey(id.toString())
                                        .list()
                                        .stream()
                                        .flatMap(instance -> jobs
                                                .createJobQuery()
                                                .processInstanceId(instance.getId())
                                                .timers()
                                                .activityId(element)
                                                .list()
                                                .stream())
                                        .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        jobs.executeJob(job.getId());
    }

    private long openTasks(ServiceCaseId id) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(id.toString())
                .active()
                .count();
    }

    private void isClosed(ServiceCaseId id, CaseOutcome outcome) {
        await().pollInSameThread().atMost(PATIENCE).until(() -> cases.view(id).outcome(), Objects::nonNull);
        assertThat(cases.view(id).outcome()).isEqualTo(outcome);
    }

    private Optional<ServiceCaseId> linked(ServiceCaseId id, CaseRef.Kind kind) {
        return links.of(cases.view(id).ref()).stream()
                .filter(other -> other.ref().kind() == kind)
                .map(other -> new ServiceCaseId(other.ref().id()))
                .findFirst();
    }

    private static CaseFilter filter(CaseKind kind, CaseFilter.State state, @Nullable String text) {
        return new CaseFilter(kind, state, text, null, null, null, null);
    }

    private List<String> told(ServiceCaseId id) {
        return timeline.of(id.value()).stream().map(TimelineEntry::kind).toList();
    }

    /** Mails about the case to this person. */
    private List<String> toldOf(ServiceCaseId id, String login) {
        return database.sql("select text from outbox_message join app_user on recipient = email"
                        + " where about = :about and login = :login")
                .param("about", "case:" + id)
                .param("login", login)
                .query(String.class)
                .list();
    }
}
