package potok.messaging.process;

import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

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
import potok.integrations.chat.ChatChannel;
import potok.messaging.ConversationEvent;
import potok.messaging.ConversationId;
import potok.messaging.ConversationPriority;
import potok.messaging.Conversations;
import potok.messaging.OperatorRule;
import potok.messaging.Reply;
import potok.messaging.WriterFacts;
import potok.shared.RuleBroken;

@Tag("X4")
@Tag("T21")
@Tag("C18")
@Deployment(
        resources = {
            "processes/messaging/conversation.bpmn",
            "processes/messaging/conversation-routing.dmn",
            "forms/messaging/answer-conversation.form"
        })
class ConversationProcessTest {
    private static final Map<Object, Object> STEPS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.coveringAll(STEPS);

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    private final Conversations conversations = mock();
    private final Users users = mock();
    private final ConversationId conversation = ConversationId.next();
    private final UserId olga = user("olga");
    private final UserId anna = user("anna");

    private ModelEngine engine;
    private ConversationProcess process;

    @BeforeEach
    void stepsAreThere() {
        var services = ENGINE.getProcessEngine();
        BpmnAwareTests.init(services);
        engine = new ModelEngine(services);
        process = new ConversationProcess(
                new ProcessStarts(services.getRuntimeService(), services.getRepositoryService()),
                services.getRuntimeService(),
                users);
        STEPS.put("lookAtConversation", new LookAtConversation(conversations));
        STEPS.put("assignOperator", new AssignOperator(conversations, users));
        STEPS.put("takeConversationBack", new TakeConversationBack(conversations, users));
        STEPS.put("escalateConversation", new EscalateConversation(conversations));
        STEPS.put("closeSilentConversation", new CloseSilentConversation(conversations));
        STEPS.put("answerConversation", new AnswerConversation(conversations));
        writtenBy(null);
        nobodyIsFree();
        ModelEngine.setTime(NOW);
    }

    @AfterEach
    void clockRunsAgain() {
        ClockUtil.reset();
    }

    @Test
    void operatorWhomTheRuleChoosesIsAskedToAnswer() {
        isFree("olga");

        opened();

        verify(conversations)
                .assignByRule(conversation, new OperatorRule("operators", 6, ConversationPriority.MEDIUM, null));
        assertThat(instance()).isWaitingAt("userTask_answer");
        assertThat(engine.task("userTask_answer")).isAssignedTo("olga").hasDueDate(Date.from(NOW.plus(10, MINUTES)));
    }

    @Test
    void queueIsLeftWhenSomebodyBecomesFree() {
        opened();
        assertThat(instance()).isWaitingAt("gateway_queue");
        isFree("olga");

        process.lookAgain(conversation);
        engine.runJobs();

        assertThat(engine.task("userTask_answer")).isAssignedTo("olga");
    }

    @Test
    void queueIsLookedAtAgainFromTimeToTime() {
        opened();

        engine.fire("event_queueTermPassed");
        assertThat(instance()).isWaitingAt("gateway_queue");
        isFree("anna");
        engine.fire("event_queueTermPassed");

        assertThat(engine.task("userTask_answer")).isAssignedTo("anna");
    }

    @Test
    void whoTakesItFromTheQueueHasIt() {
        opened();

        process.on(new ConversationEvent.Assigned(conversation, anna, true));

        assertThat(engine.task("userTask_answer")).isAssignedTo("anna");
    }

    @Test
    void whoTakesItFromAnotherHasItWithTheWholeTerm() {
        isFree("olga");
        opened();
        ModelEngine.setTime(NOW.plus(9, MINUTES));

        process.on(new ConversationEvent.Assigned(conversation, anna, true));

        assertThat(engine.task("userTask_answer")).isAssignedTo("anna").hasDueDate(Date.from(NOW.plus(19, MINUTES)));
    }

    @Test
    void whatTheRuleAssignsIsNotTakenASecondTime() {
        isFree("olga");
        opened();
        var task = engine.task("userTask_answer").getId();

        process.on(new ConversationEvent.Assigned(conversation, olga, false));

        assertThat(engine.task("userTask_answer").getId()).isEqualTo(task);
    }

    @Test
    void silentOperatorLosesItAndIsPassedOverOnce() {
        isFree("olga");
        opened();
        nobodyIsFree();

        engine.fire("event_operatorSilent");

        verify(conversations).takeBack(conversation, olga);
        verify(conversations)
                .assignByRule(conversation, new OperatorRule("operators", 6, ConversationPriority.MEDIUM, olga));
        assertThat(instance()).isWaitingAt("gateway_queue");
        isFree("olga");
        engine.fire("event_queueTermPassed");
        assertThat(engine.task("userTask_answer")).isAssignedTo("olga");
    }

    @Test
    void managersHearOfWhoWaitsTooLongWhereverItStands() {
        opened();

        engine.fire("event_unansweredTooLong");

        verify(conversations).escalate(conversation);
        assertThat(instance()).isWaitingAt("gateway_queue").hasPassed("event_managersKnow");
    }

    @Test
    void answerOnThePageEndsTheTaskAndTheTerms() {
        isFree("olga");
        opened();

        process.on(new ConversationEvent.Answered(conversation, olga, false));

        assertThat(instance()).isWaitingAt("gateway_next").hasPassed("event_answered");
        assertThat(engine.task("userTask_answer")).isNull();
        var timers = ENGINE.getManagementService().createJobQuery().timers().list();
        assertThat(timers).singleElement().satisfies(left -> assertThat(left.getDuedate())
                .isEqualTo(Date.from(NOW.plus(72, HOURS))));
    }

    @Test
    void managerMayAnswerWhatStillWaitsInTheQueue() {
        opened();

        process.on(new ConversationEvent.Assigned(conversation, anna, true));
        process.on(new ConversationEvent.Answered(conversation, anna, false));

        assertThat(instance()).isWaitingAt("gateway_next");
    }

    @Test
    void answerInTasklistIsSent() {
        isFree("olga");
        opened();

        engine.complete("userTask_answer", Map.of("outcome", "reply", "reply", "Добрый день"));

        verify(conversations).replyAtTask(conversation, new Reply("Добрый день"));
        assertThat(instance()).isWaitingAt("gateway_next").hasPassed("event_answerGiven");
    }

    @Test
    void itMayBeClosedInTasklist() {
        isFree("olga");
        var running = opened();

        engine.complete("userTask_answer", Map.of("outcome", "close"));

        verify(conversations).closeAtTask(conversation);
        assertThat(running).isEnded().hasPassed("event_closedAtTask");
    }

    @Test
    void refusedAnswerLeavesTheTaskOpen() {
        isFree("olga");
        opened();

        assertThatThrownBy(() -> engine.complete("userTask_answer", Map.of("outcome", "reply")))
                .rootCause()
                .isInstanceOf(RuleBroken.class)
                .hasMessage("field-missing");

        assertThat(instance()).isWaitingAt("userTask_answer");
    }

    @Test
    @Tag("X5")
    void nothingTypedBecomesAVariable() {
        isFree("olga");
        opened();

        engine.complete("userTask_answer", Map.of("outcome", "reply", "reply", "Добрый день"));

        var kept =
                ENGINE.getHistoryService().createHistoricVariableInstanceQuery().list();
        assertThat(kept).isNotEmpty().allSatisfy(variable -> {
            assertThat(variable.getName()).isNotIn("outcome", "reply");
            assertThat(variable.getTypeName()).isIn("string", "integer", "boolean", "date", "null");
        });
    }

    @Test
    void whoAnsweredIsAskedAgainWhenTheClientWritesAgain() {
        isFree("olga");
        opened();
        process.on(new ConversationEvent.Answered(conversation, olga, false));
        writtenBy("olga");

        process.on(new ConversationEvent.ClientWrote(conversation));
        engine.runJobs();

        assertThat(engine.task("userTask_answer")).isAssignedTo("olga");
        var looks = inOrder(conversations);
        looks.verify(conversations).lookAt(conversation, false);
        looks.verify(conversations).lookAt(conversation, true);
    }

    @Test
    void anotherIsAskedWhenWhoAnsweredIsNotThereAnyMore() {
        isFree("olga");
        opened();
        process.on(new ConversationEvent.Answered(conversation, olga, false));
        isFree("anna");

        process.on(new ConversationEvent.ClientWrote(conversation));
        engine.runJobs();

        assertThat(engine.task("userTask_answer")).isAssignedTo("anna");
    }

    @Test
    void moreMessagesWhileTheTaskIsOpenChangeNothing() {
        isFree("olga");
        opened();
        var task = engine.task("userTask_answer").getId();

        process.on(new ConversationEvent.ClientWrote(conversation));

        assertThat(engine.task("userTask_answer").getId()).isEqualTo(task);
    }

    @Test
    void whatFellSilentIsClosed() {
        isFree("olga");
        var running = opened();
        process.on(new ConversationEvent.Answered(conversation, olga, false));

        engine.fire("event_nobodyWrote");

        verify(conversations).closeAtTask(conversation);
        assertThat(running).isEnded().hasPassed("event_fellSilent");
    }

    @Test
    void closingEndsItWhereverItStands() {
        var waiting = opened();

        process.on(new ConversationEvent.Closed(conversation, null, false));

        assertThat(waiting).isEnded().hasPassed("event_closed");
        verify(conversations, never()).closeAtTask(any());
    }

    @Test
    void whatTheProcessClosedItselfEndsOnItsOwn() {
        opened();

        process.on(new ConversationEvent.Closed(conversation, null, true));

        assertThat(instance()).isWaitingAt("gateway_queue");
    }

    @Test
    void reopenedOneIsAnsweredByWhoReopenedIt() {
        writtenBy("anna");

        process.on(new ConversationEvent.Reopened(conversation, anna));
        engine.runJobs();

        assertThat(engine.task("userTask_answer")).isAssignedTo("anna");
    }

    private UserId user(String login) {
        var id = UserId.next();
        var view = new UserView(id, login, login, Set.of(), Set.of());
        when(users.byLogin(login)).thenReturn(Optional.of(view));
        when(users.find(id)).thenReturn(Optional.of(view));
        return id;
    }

    private void writtenBy(@Nullable String assignee) {
        when(conversations.lookAt(eq(conversation), anyBoolean()))
                .thenReturn(new WriterFacts(ChatChannel.AVITO, "1000001", "Омск", "avito", 12, false, assignee, NOW));
    }

    private void nobodyIsFree() {
        when(conversations.assignByRule(eq(conversation), any())).thenReturn(Optional.empty());
    }

    private void isFree(String login) {
        when(conversations.assignByRule(eq(conversation), any())).thenReturn(Optional.of(login));
    }

    private ProcessInstance opened() {
        process.on(new ConversationEvent.Opened(conversation));
        engine.runJobs();
        return instance();
    }

    private ProcessInstance instance() {
        return engine.process(conversation);
    }
}
