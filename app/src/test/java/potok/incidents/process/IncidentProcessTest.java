package potok.incidents.process;

import static java.time.temporal.ChronoUnit.DAYS;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import potok.ModelEngine;
import potok.engine.ProcessStarts;
import potok.identity.UserId;
import potok.identity.UserView;
import potok.identity.Users;
import potok.incidents.FixCheck;
import potok.incidents.IncidentClass;
import potok.incidents.IncidentEvent;
import potok.incidents.IncidentId;
import potok.incidents.IncidentOutcome;
import potok.incidents.IncidentSolutions;
import potok.incidents.IncidentViews;
import potok.incidents.Incidents;
import potok.incidents.Lessons;
import potok.incidents.Priority;
import potok.incidents.SlaTerms;
import potok.incidents.SupportTask;
import potok.shared.RuleBroken;

@Tag("X8")
@Tag("M25")
@Tag("M28")
@Deployment(
        resources = {
            "processes/incidents/incident.bpmn",
            "processes/incidents/incident-class.dmn",
            "forms/incidents/diagnose-incident.form",
            "forms/incidents/fix-incident.form",
            "forms/incidents/confirm-incident.form",
            "forms/incidents/document-incident.form"
        })
class IncidentProcessTest {
    private static final Map<Object, Object> STEPS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.coveringAll(STEPS);

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final SlaTerms TERMS = new SlaTerms("PT2H", "PT8H", true, "PT1H", "PT8H", 5, 3, 14, 2);
    private static final Map<String, Object> FIXED = Map.of(
            "outcome", "fixed",
            "solution", "restarted",
            "reproduced", true,
            "testedInIsolation", true,
            "othersUnharmed", true,
            "canBeTakenBack", true);

    private final Incidents incidents = mock();
    private final IncidentSolutions solutions = mock();
    private final Lessons lessons = mock();
    private final Users users = mock();
    private final IncidentId incident = IncidentId.next();
    private final UserId olga = user("olga");

    private ModelEngine engine;
    private IncidentProcess process;

    @BeforeEach
    void stepsAreThere() {
        var services = ENGINE.getProcessEngine();
        BpmnAwareTests.init(services);
        engine = new ModelEngine(services);
        var tasks = new SupportTasks(services.getRuntimeService(), services.getTaskService(), incidents, users);
        process = new IncidentProcess(
                new ProcessStarts(services.getRuntimeService(), services.getRepositoryService()),
                services.getRuntimeService(),
                incidents,
                tasks);
        STEPS.put("startClocks", new StartClocks(incidents));
        STEPS.put("giveTaskToLine", new GiveTaskToLine(incidents, tasks));
        STEPS.put("diagnoseIncident", new DiagnoseIncident(solutions));
        STEPS.put("fixIncident", new FixIncident(solutions));
        STEPS.put("confirmIncident", new ConfirmIncident(solutions));
        STEPS.put("confirmBySilence", new ConfirmBySilence(solutions));
        STEPS.put("documentIncident", new DocumentIncident(lessons));
        STEPS.put("closeIncident", new CloseIncident(solutions));
        when(incidents.view(incident)).thenReturn(IncidentViews.registered(incident));
        has("SUPPORT_L1", null, null);
        ModelEngine.setTime(NOW);
    }

    @AfterEach
    void clockRunsAgain() {
        ClockUtil.reset();
    }

    @Test
    void firstLineIsAskedWithinTheTermOfTheClass() {
        var running = registered();

        verify(incidents).classify(incident, IncidentClass.SIGNIFICANT, Priority.MEDIUM);
        assertThat(running).isWaitingAt("userTask_diagnose");
        assertThat(engine.task("userTask_diagnose"))
                .hasCandidateGroup("SUPPORT_L1")
                .hasDueDate(Date.from(NOW.plus(8, HOURS)));
    }

    @Test
    void solvedConfirmedAndDocumented() {
        var running = registered();

        engine.complete("userTask_diagnose", Map.of("cause", "disk full"));
        engine.complete("userTask_fix", FIXED);
        engine.complete("userTask_confirmSolution", Map.of("answer", "confirmed"));
        engine.complete(
                "userTask_document",
                Map.of("article", "write", "title", "t", "symptom", "s", "diagnosis", "d", "solution", "r"));

        verify(solutions).diagnose(incident, "disk full");
        verify(solutions).fix(incident, "restarted", new FixCheck(true, true, true, true));
        verify(solutions).confirmAtTask(incident);
        verify(lessons).write(incident, "t", "s", "d", "r");
        verify(solutions).close(incident);
        assertThat(running).isEnded().hasPassed("event_closed");
    }

    @Test
    void whatWasNotTriedInIsolationIsRefusedAndTheTaskStays() {
        registered();
        engine.complete("userTask_diagnose", Map.of("cause", "disk full"));
        doThrow(new RuleBroken("incident-fix-unchecked")).when(solutions).fix(eq(incident), any(), any());

        assertThatThrownBy(() -> engine.complete("userTask_fix", Map.of("outcome", "fixed", "solution", "restarted")))
                .rootCause()
                .hasMessage("incident-fix-unchecked");

        verify(solutions).fix(incident, "restarted", new FixCheck(false, false, false, false));
        assertThat(instance()).isWaitingAt("userTask_fix");
    }

    @Test
    void anotherCauseIsLookedForAgain() {
        registered();
        engine.complete("userTask_diagnose", Map.of("cause", "disk full"));

        engine.complete("userTask_fix", Map.of("outcome", "diagnose-again", "reason", "disk is empty"));

        verify(solutions).diagnoseAgain(incident, "disk is empty");
        assertThat(instance()).isWaitingAt("userTask_diagnose");
    }

    @Test
    void reporterWhoIsAUserIsAskedHimself() {
        has("SUPPORT_L1", null, "client");
        fixed();

        assertThat(engine.task("userTask_confirmSolution")).isAssignedTo("client");
    }

    @Test
    void whatWasNotSolvedGoesBackToDiagnosis() {
        fixed();

        engine.complete("userTask_confirmSolution", Map.of("answer", "not-solved", "reason", "still down"));

        verify(solutions).rejectAtTask(incident, "still down");
        assertThat(instance()).isWaitingAt("userTask_diagnose");
    }

    @Test
    void reporterMayAnswerElsewhere() {
        fixed();

        process.on(new IncidentEvent.Answered(incident, true, false));

        assertThat(instance()).isWaitingAt("userTask_document").hasPassed("event_reporterAnswered");
        verify(solutions, never()).confirmAtTask(any());
    }

    @Test
    void answerAtTheTaskIsNotToldASecondTime() {
        fixed();

        process.on(new IncidentEvent.Answered(incident, true, true));

        assertThat(instance()).isWaitingAt("userTask_confirmSolution");
    }

    @Test
    void silenceConfirmsAfterTheTerm() {
        fixed();

        engine.fire("event_reporterSilent");

        assertThat(ClockUtil.getCurrentTime()).isEqualTo(Date.from(NOW.plus(TERMS.confirmDays(), DAYS)));
        verify(solutions).confirmBySilence(incident);
        assertThat(instance()).isWaitingAt("userTask_document");
        assertThat(engine.task("userTask_document")).hasDueDate(Date.from(NOW.plus(5, DAYS)));
    }

    @Test
    void whatTeachesNothingNeedsNoArticle() {
        fixed();
        process.on(new IncidentEvent.Answered(incident, true, false));

        engine.complete("userTask_document", Map.of("article", "none", "reason", "known already"));

        verify(lessons).skip(incident, "known already");
        verify(solutions).close(incident);
    }

    @Test
    void handOverGivesTheOpenTaskToTheNextLine() {
        registered();
        var task = engine.task("userTask_diagnose").getId();
        has("SUPPORT_L2", "olga", null);

        process.on(new IncidentEvent.HandedOver(incident, 1, 2, true));

        assertThat(engine.task("userTask_diagnose").getId()).isEqualTo(task);
        assertThat(engine.task("userTask_diagnose")).isAssignedTo("olga");
        assertThat(ENGINE.getTaskService().getIdentityLinksForTask(task).stream()
                        .filter(link -> link.getGroupId() != null)
                        .map(link -> link.getGroupId()))
                .containsExactly("SUPPORT_L2");
        engine.complete("userTask_diagnose", Map.of("cause", "disk full"));
        assertThat(engine.task("userTask_fix")).isAssignedTo("olga");
    }

    @Test
    void whoTakesItHasItsTaskAndThoseToCome() {
        registered();

        process.on(new IncidentEvent.Taken(incident, olga));

        assertThat(engine.task("userTask_diagnose")).isAssignedTo("olga");
        engine.complete("userTask_diagnose", Map.of("cause", "disk full"));
        assertThat(engine.task("userTask_fix")).isAssignedTo("olga");
    }

    @Test
    void changedTermMovesTheTask() {
        registered();
        when(incidents.task(incident))
                .thenReturn(new SupportTask("SUPPORT_L1", null, null, TERMS, NOW.plus(Duration.ofHours(20))));

        process.on(new IncidentEvent.ClockChanged(incident, true));

        assertThat(engine.task("userTask_diagnose")).hasDueDate(Date.from(NOW.plus(20, HOURS)));
    }

    @Test
    void duplicateEndsWhereverItStands() {
        var running = registered();

        process.on(new IncidentEvent.Dropped(incident, IncidentOutcome.DUPLICATE));

        assertThat(running).isEnded().hasPassed("event_ended");
        verify(solutions, never()).close(any());
    }

    @Test
    void openedAgainItGoesToWhoHadIt() {
        has("SUPPORT_L2", "olga", null);

        process.on(new IncidentEvent.Reopened(incident));

        assertThat(instance()).isWaitingAt("userTask_diagnose").hasNotPassed("businessRuleTask_classify");
        assertThat(engine.task("userTask_diagnose")).isAssignedTo("olga");
    }

    @Test
    @Tag("X5")
    void nothingTypedBecomesAVariable() {
        fixed();

        var kept =
                ENGINE.getHistoryService().createHistoricVariableInstanceQuery().list();
        assertThat(kept).isNotEmpty().allSatisfy(variable -> {
            assertThat(variable.getName()).isNotIn("cause", "solution", "reproduced");
            assertThat(variable.getTypeName()).isIn("string", "integer", "boolean", "date", "null");
        });
    }

    private UserId user(String login) {
        var id = UserId.next();
        var view = new UserView(id, login, login, Set.of(), Set.of());
        when(users.find(id)).thenReturn(Optional.of(view));
        return id;
    }

    private void has(String group, @Nullable String assignee, @Nullable String reporter) {
        when(incidents.task(incident))
                .thenReturn(new SupportTask(group, assignee, reporter, TERMS, NOW.plus(Duration.ofHours(8))));
    }

    private ProcessInstance registered() {
        process.on(new IncidentEvent.Registered(incident));
        engine.runJobs();
        return instance();
    }

    private void fixed() {
        registered();
        engine.complete("userTask_diagnose", Map.of("cause", "disk full"));
        engine.complete("userTask_fix", FIXED);
    }

    private ProcessInstance instance() {
        return engine.process(incident);
    }
}
