package potok.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import potok.RealDatabase;
import potok.identity.SignedIn;
import potok.identity.SignedInUsers;
import potok.identity.UserId;
import potok.identity.Users;
import potok.integrations.chat.MessageArrived;
import potok.integrations.chat.ReceivedFile;
import potok.integrations.outbox.MessageFate;
import potok.integrations.outbox.OutboxStatus;
import potok.people.Presence;
import potok.people.PresenceState;
import potok.reporting.Timeline;
import potok.reporting.TimelineEntry;
import potok.shared.NotFound;
import potok.shared.Organisations;
import potok.shared.RuleBroken;

/** What clients write becomes conversations, and conversations find who answers. */
@RealDatabase
@Tag("X4")
@Tag("T21")
@Tag("C18")
class ConversationsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String OLGA = "operator";
    private static final String ANNA = "operator2";

    private final String chat = "it-" + UUID.randomUUID();

    @Autowired
    Conversations conversations;

    @Autowired
    ConversationHistory history;

    @Autowired
    Users users;

    @Autowired
    Presence presence;

    @Autowired
    Timeline timeline;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService jobs;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    @AfterEach
    void nobodyIsThereAndNothingWaits() {
        SecurityContextHolder.clearContext();
        for (var login : List.of(OLGA, ANNA)) {
            presence.change(person(login), PresenceState.OFFLINE);
        }
        OpenConversations.close(database, conversations);
    }

    @Test
    void aMessageThatComesTwiceIsOne() {
        var first = Messages.avito(chat, "m1", "Здравствуйте");

        hear(first, first, Messages.avito(chat, "m2", "Вы тут?"), first);

        assertThat(texts(found())).containsExactly("Здравствуйте", "Вы тут?");
        assertThat(found().unread()).isEqualTo(2);
    }

    @Test
    void messagesStandInTheOrderInWhichTheyWereWritten() {
        hear(
                Messages.avito(chat, "m2", Messages.MORNING.plusSeconds(60), "второе"),
                Messages.avito(chat, "m3", Messages.MORNING.plusSeconds(90), "третье"),
                Messages.avito(chat, "m1", Messages.MORNING, "первое"));

        assertThat(texts(found())).containsExactly("первое", "второе", "третье");
        assertThat(found().lastText()).isEqualTo("третье");
        assertThat(found().waitingSince()).isEqualTo(Messages.MORNING);
    }

    @Test
    void twoInstancesThatHearOfOneNewChatMakeOneConversation() {
        var heard = IntStream.range(0, 4)
                .mapToObj(index -> elsewhere(() -> hear(Messages.avito(chat, "m" + index, "раз"))))
                .toList();

        heard.forEach(done -> done.handle((nothing, fault) -> fault).join());

        assertThat(database.sql("select count(*) from conversation where chat = ?")
                        .param(chat)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoIsThereGetsItAndWhoHasFewerGetsTheNext() {
        isThere(OLGA);
        hear(Messages.avito(chat, "m1", "раз"));
        assertThat(task(found()).getAssignee()).isEqualTo(OLGA);
        isThere(ANNA);

        hear(Messages.avito(chat + "-2", "m1", "два"));

        assertThat(task(found(chat + "-2")).getAssignee()).isEqualTo(ANNA);
        assertThat(kinds(found())).containsExactly("conversation-opened", "conversation-assigned");
    }

    @Test
    void whatNobodyCanTakeWaitsInTheQueueUntilSomebodyComes() {
        hear(Messages.avito(chat, "m1", "раз"));
        await().atMost(PATIENCE).until(() -> kinds(found()).contains("conversation-queued"));
        assertThat(found().status()).isEqualTo(ConversationStatus.WAITING);

        isThere(OLGA);

        assertThat(task(found()).getAssignee()).isEqualTo(OLGA);
    }

    @Test
    void whoIsOnABreakGetsNothing() {
        isThere(OLGA);
        presence.change(person(OLGA), PresenceState.BREAK);

        hear(Messages.avito(chat, "m1", "раз"));

        await().atMost(PATIENCE).until(() -> kinds(found()).contains("conversation-queued"));
    }

    @Test
    void nobodyGetsMoreThanTheLimitAndTheQueueMovesWhenOneIsClosed() {
        isThere(OLGA);
        for (var i = 0; i < 8; i++) {
            hear(Messages.avito(chat + "-" + i, "m1", "раз"));
        }
        await().atMost(PATIENCE).until(() -> openOf(OLGA) == 6 && queued() == 2);
        var first = conversations
                .find(mine(OLGA), PageRequest.of(0, 1))
                .getContent()
                .get(0);

        conversations.close(first.id());

        await().atMost(PATIENCE).until(() -> openOf(OLGA) == 6 && queued() == 1);
    }

    /** As many threads ask the rule as instances might, beside the process's own jobs. */
    @Test
    void instancesThatChooseAtOnceKeepTheLimit() {
        hear(IntStream.range(0, 10)
                .mapToObj(index -> Messages.avito(chat + "-" + index, "m1", "раз"))
                .toArray(MessageArrived[]::new));
        await().atMost(PATIENCE).until(() -> queued() == 10);
        var ids = IntStream.range(0, 10)
                .mapToObj(index -> found(chat + "-" + index).id())
                .toList();
        var rule = new OperatorRule("operators", 6, ConversationPriority.MEDIUM, null);
        isThere(OLGA);

        var chosen = ids.stream()
                .map(id -> CompletableFuture.supplyAsync(
                        () -> Organisations.in(Organisations.FIRST, () -> conversations.assignByRule(id, rule))))
                .toList();
        chosen.forEach(CompletableFuture::join);

        await().during(Duration.ofSeconds(1)).atMost(PATIENCE).until(() -> openOf(OLGA) == 6 && queued() == 4);
    }

    @Test
    void silentOperatorLosesItToAnother() {
        isThere(OLGA);
        hear(Messages.avito(chat, "m1", "раз"));
        task(found());
        isThere(ANNA);

        fire("event_operatorSilent");

        await().atMost(PATIENCE).until(() -> ANNA.equals(task(found()).getAssignee()));
        assertThat(kinds(found()))
                .containsSubsequence("conversation-assigned", "conversation-released", "conversation-assigned");
    }

    @Test
    void managersAreToldOfWhoWaitsTooLong() {
        hear(Messages.avito(chat, "m1", "раз"));
        await().atMost(PATIENCE).until(() -> kinds(found()).contains("conversation-queued"));

        fire("event_unansweredTooLong");

        assertThat(found().priority()).isEqualTo(ConversationPriority.HIGH);
        assertThat(told("conversation:" + found().id())).isPositive();
        assertThat(kinds(found())).contains("conversation-escalated");
    }

    @Test
    void anAnswerLeavesByTheOutboxOfItsTransaction() {
        isThere(OLGA);
        hear(Messages.avito(chat, "m1", "Здравствуйте"));
        var id = found().id();
        task(found());
        signIn(OLGA);

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    conversations.reply(id, new Reply("не уйдёт"));
                    throw new IllegalStateException("something else failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        conversations.reply(id, new Reply("Добрый день"));

        assertThat(texts(found())).containsExactly("Здравствуйте", "Добрый день");
        assertThat(database.sql("select text from outbox_message where recipient = ?")
                        .param(chat)
                        .query(String.class)
                        .list())
                .containsExactly("Добрый день");
        assertThat(found().waitingSince()).isNull();
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(id.toString())
                        .count())
                .isZero();
    }

    @Test
    void theFateOfAnAnswerNeverGoesBackAndAFailedOneIsTriedAgain() {
        hear(Messages.avito(chat, "m1", "Здравствуйте"));
        signIn(OLGA);
        conversations.reply(found().id(), new Reply("раз"));
        var queued = outboxOf(chat);

        became(queued, OutboxStatus.DELIVERED, null);
        became(queued, OutboxStatus.SENT, null);
        assertThat(answer().fate()).isEqualTo(MessageState.DELIVERED);

        became(queued, OutboxStatus.FAILED, "blocked");
        assertThat(answer())
                .extracting(MessageView::fate, MessageView::reason)
                .containsExactly(MessageState.FAILED, "blocked");

        conversations.retry(found().id(), answer().id());
        assertThat(answer().fate()).isEqualTo(MessageState.QUEUED);
    }

    @Test
    void whatAChannelDoesNotTakeIsRefused() {
        hear(Messages.sms("+79000000411", "s1", "раз"));
        var id = bySearch("9000000411").id();

        assertThatThrownBy(() -> conversations.reply(id, new Reply("x".repeat(671))))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo("reply-too-long"));
        assertThatThrownBy(
                        () -> conversations.reply(id, new Reply("", List.of(new Reply.File("a.txt", new byte[] {1})))))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo("reply-too-many-files"));
        assertThatThrownBy(() -> conversations.reply(id, new Reply(" ")))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo("reply-empty"));
    }

    @Test
    void filesAreKeptByTheirContentAndDangerousOnesOnlyTold() {
        var text = "просто текст".getBytes(StandardCharsets.UTF_8);
        hear(Messages.avito(
                chat,
                "m1",
                Messages.MORNING,
                "",
                new ReceivedFile("заметка.txt", "image/png", text),
                new ReceivedFile("run.exe", "image/png", new byte[] {'M', 'Z', 0, 1})));

        var files = history.latest(found().id(), 10).get(0).files();

        assertThat(files).extracting(FileView::name).containsExactly("заметка.txt", "run.exe");
        assertThat(files.get(0).type()).isEqualTo("text/plain");
        assertThat(history.file(found().id(), files.get(0).id()).content()).isEqualTo(text);
        assertThat(files.get(1).refused()).isEqualTo("upload-type");
        assertThatThrownBy(() -> history.file(found().id(), files.get(1).id())).isInstanceOf(NotFound.class);
        hear(Messages.avito(chat + "-2", "m1", "раз"));
        assertThatThrownBy(
                        () -> history.file(found(chat + "-2").id(), files.get(0).id()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aForeignOrganisationsConversationDoesNotExist() {
        hear(Messages.avito(chat, "m1", "раз"));
        var id = found().id();

        Organisations.in(Organisations.SECOND, () -> {
            assertThatThrownBy(() -> conversations.view(id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> history.latest(id, 10)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> conversations.reply(id, new Reply("раз"))).isInstanceOf(NotFound.class);
        });
    }

    @Test
    void aClosedOneOpensWhenTheClientWritesAgain() {
        hear(Messages.avito(chat, "m1", "раз"));
        var id = found().id();
        conversations.close(id);
        assertThatThrownBy(() -> conversations.reply(id, new Reply("раз"))).isInstanceOf(RuleBroken.class);
        isThere(OLGA);

        hear(Messages.avito(chat, "m2", "ещё вопрос"));

        assertThat(found().id()).isEqualTo(id);
        assertThat(task(found()).getAssignee()).isEqualTo(OLGA);
    }

    @Test
    void itIsFoundByWordsNameAndNumber() {
        hear(Messages.avito(chat, "m1", "Стиральная машина не отжимает 100%"));
        hear(Messages.sms("+79000000412", "s1", "раз"));

        assertThat(search("не ОТЖИМАЕТ")).hasSize(1);
        assertThat(search("марина " + chat)).hasSize(1);
        assertThat(search("100%")).hasSize(1);
        assertThat(search("100_")).isEmpty();
        assertThat(search("8 900 000-04-12")).hasSize(1);
        assertThat(search("холодильная")).isEmpty();
    }

    @Test
    void aNumberThatTakesMessagesTellsCityAndCampaign() {
        hear(Messages.sms("+79000000413", "s1", "раз"));

        assertThat(bySearch("9000000413"))
                .extracting(ConversationView::city, ConversationView::rk)
                .doesNotContainNull();
    }

    @Test
    void whoTookItWhileTheRuleWasAskedKeepsIt() {
        hear(Messages.avito(chat, "m1", "раз"));
        isThere(OLGA);
        signIn(ANNA);
        conversations.take(found().id());

        var chosen = conversations.assignByRule(
                found().id(), new OperatorRule("operators", 6, ConversationPriority.MEDIUM, null));

        assertThat(chosen).contains(ANNA);
        assertThat(found().assigneeName()).isEqualTo(person(ANNA).name());
    }

    @Test
    void itIsHandedOverOnlyToWhoAnswersClients() {
        hear(Messages.avito(chat, "m1", "раз"));
        var id = found().id();

        conversations.handOver(id, person(ANNA).id());

        assertThat(found().assigneeName()).isEqualTo(person(ANNA).name());
        assertThat(task(found()).getAssignee()).isEqualTo(ANNA);
        var technician = users.byLogin("technician").orElseThrow().id();
        assertThatThrownBy(() -> conversations.handOver(id, technician)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> conversations.handOver(id, UserId.next())).isInstanceOf(RuleBroken.class);
    }

    private void hear(MessageArrived... heard) {
        for (var message : heard) {
            transaction.executeWithoutResult(status -> events.publishEvent(message));
        }
    }

    private static CompletableFuture<Void> elsewhere(Runnable work) {
        return CompletableFuture.runAsync(() -> Organisations.in(Organisations.FIRST, work));
    }

    private SignedIn person(String login) {
        return SignedInUsers.of(users.byLogin(login).orElseThrow());
    }

    private void isThere(String login) {
        presence.change(person(login), PresenceState.ONLINE);
    }

    private void signIn(String login) {
        var user = person(login);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
    }

    private ConversationView found() {
        return found(chat);
    }

    private ConversationView found(String name) {
        return conversations.view(
                new ConversationId(database.sql("select conversation_id from conversation where chat = ?")
                        .param(name)
                        .query(UUID.class)
                        .single()));
    }

    private ConversationView bySearch(String typed) {
        return search(typed).get(0);
    }

    private List<ConversationView> search(String typed) {
        return conversations
                .find(
                        new ConversationFilter(ConversationBox.ALL, UserId.next(), typed, null, null, null),
                        PageRequest.of(0, 20))
                .getContent();
    }

    private ConversationFilter mine(String login) {
        return new ConversationFilter(ConversationBox.MINE, person(login).id(), null, null, null, null);
    }

    private long openOf(String login) {
        return conversations.count(mine(login));
    }

    private long queued() {
        return conversations.count(
                new ConversationFilter(ConversationBox.QUEUE, UserId.next(), null, null, null, null));
    }

    private List<String> texts(ConversationView conversation) {
        return history.latest(conversation.id(), 50).stream()
                .map(MessageView::text)
                .toList();
    }

    private List<String> kinds(ConversationView conversation) {
        return timeline.of(conversation.id().value()).stream()
                .map(TimelineEntry::kind)
                .toList();
    }

    private MessageView answer() {
        return history.latest(found().id(), 50).stream()
                .filter(message -> !message.incoming())
                .findFirst()
                .orElseThrow();
    }

    private Task task(ConversationView conversation) {
        return await().atMost(PATIENCE)
                .until(
                        () -> tasks.createTaskQuery()
                                .processInstanceBusinessKey(conversation.id().toString())
                                .taskDefinitionKey("userTask_answer")
                                .list(),
                        open -> !open.isEmpty())
                .get(0);
    }

    /** Does not wait for the term. */
    private void fire(String timer) {
        var instance = Objects.requireNonNull(await().atMost(PATIENCE)
                .until(
                        () -> jobs.createJobQuery().activityId(timer).list().stream()
                                .filter(job -> isOfChat(job.getProcessInstanceId()))
                                .findFirst()
                                .orElse(null),
                        Objects::nonNull));
        jobs.executeJob(instance.getId());
    }

    private boolean isOfChat(String instance) {
        return database.sql("select count(*) from act_hi_procinst where proc_inst_id_ = ? and business_key_ = ?")
                        .params(instance, found().id().toString())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private UUID outboxOf(String recipient) {
        return database.sql("select outbox_message_id from outbox_message where recipient = ?")
                .param(recipient)
                .query(UUID.class)
                .single();
    }

    private int told(String about) {
        return database.sql("select count(*) from outbox_message where about = ? and channel <> 'avito'")
                .param(about)
                .query(Integer.class)
                .single();
    }

    private void became(UUID queued, OutboxStatus status, @Nullable String reason) {
        transaction.executeWithoutResult(tx -> events.publishEvent(new MessageFate(
                queued, "avito", chat, "conversation:" + found().id(), status, reason, false, Instant.now())));
    }
}
