package potok.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import potok.RealDatabase;
import potok.engine.TaskDesk;
import potok.identity.SignedInUsers;
import potok.identity.Users;
import potok.messaging.ConversationId;
import potok.messaging.ConversationLink;
import potok.messaging.Conversations;
import potok.messaging.Messages;
import potok.orders.serviceorder.ServiceOrderId;
import potok.orders.serviceorder.ServiceOrders;
import potok.reporting.Timeline;
import potok.reporting.TimelineEntry;
import potok.shared.Organisations;

/** A chat becomes an order by the same form as a call. */
@RealDatabase
@Tag("C2")
@Tag("X4")
class ChatOrdersIT {
    @Autowired
    ChatOrders chats;

    @Autowired
    Conversations conversations;

    @Autowired
    ServiceOrders orders;

    @Autowired
    TaskDesk desk;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Users users;

    @Autowired
    Timeline timeline;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theOrderIsPlacedAndLinkedToItsConversation() {
        var chat = written();
        signIn("operator");
        chats.wish(chat);
        var task = desk.openTask(chat.toString(), "userTask_workInquiry").orElseThrow();
        assertThat(task.assignee()).isEqualTo("operator");

        desk.complete(
                task.id(),
                Map.of(
                        "outcome", "order",
                        "orderCity", "Москва",
                        "phone", "+7 900 000-04-21",
                        "typeOrder", "first_time",
                        "clientName", "Марина",
                        "address", "ул. Мира, 1",
                        "dateMeeting", LocalDate.now(ZoneOffset.UTC).plusDays(3) + "T14:00",
                        "typeEquipment", "bt",
                        "problem", "не морозит"));

        var linked = conversations.view(chat).linked(ConversationLink.Kind.ORDER);
        assertThat(linked).hasSize(1);
        assertThat(orders.view(new ServiceOrderId(linked.get(0))).clientName()).isEqualTo("Марина");
        assertThat(timeline.of(chat.value())).extracting(TimelineEntry::kind).contains("conversation-ordered");
    }

    @Test
    void whoeverClicksAtTheSameMomentStartsItOnce() {
        var chat = written();

        var clicks = IntStream.range(0, 4)
                .mapToObj(click ->
                        CompletableFuture.runAsync(() -> Organisations.in(Organisations.FIRST, () -> chats.wish(chat))))
                .toList();
        clicks.forEach(CompletableFuture::join);

        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("chat-to-order")
                        .processInstanceBusinessKey(chat.toString())
                        .count())
                .isEqualTo(1);
    }

    @Test
    void whyNoOrderCameOfItStandsOnItsTimeline() {
        var chat = written();
        chats.wish(chat);
        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey(chat.toString())
                .taskDefinitionKey("userTask_workInquiry")
                .singleResult();

        tasks.complete(
                task.getId(),
                Variables.createVariables()
                        .putValueTyped("outcome", Variables.stringValue("rejected", true))
                        .putValueTyped("rejectionReason", Variables.stringValue("дорого", true)));

        assertThat(timeline.of(chat.value()))
                .filteredOn(entry -> entry.kind().equals("conversation-noted"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.details()).containsExactly("дорого"));
        assertThat(conversations.view(chat).links()).isEmpty();
    }

    private ConversationId written() {
        return conversations.receive(Messages.avito("order-" + UUID.randomUUID(), "m1", "Нужен мастер"));
    }

    private void signIn(String login) {
        var user = SignedInUsers.of(users.byLogin(login).orElseThrow());
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
    }
}
