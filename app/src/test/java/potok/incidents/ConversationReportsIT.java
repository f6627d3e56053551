package potok.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import potok.RealDatabase;
import potok.Visitor;
import potok.messaging.ConversationHistory;
import potok.messaging.ConversationId;
import potok.messaging.ConversationLink;
import potok.messaging.Conversations;
import potok.messaging.MessageView;
import potok.messaging.Messages;

/** Somebody asks for help in a chat, and the chat stays his way to it. */
@RealDatabase
@Tag("T21")
@Tag("X8")
class ConversationReportsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String chat = "incident-" + UUID.randomUUID();

    @LocalServerPort
    int port;

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentSolutions solutions;

    @Autowired
    Conversations conversations;

    @Autowired
    ConversationHistory history;

    @Autowired
    JdbcClient database;

    private ConversationId conversation;
    private IncidentId incident;

    @AfterEach
    void close() {
        if (!conversations.view(conversation).closed()) {
            conversations.close(conversation);
        }
    }

    @Test
    void anOperatorRegistersWhatAClientWrote() {
        writes("m1", "Не открывается личный кабинет");
        var operator = Visitor.signedIn(port, "operator");
        var form = operator.get("/incidents/new?conversation=" + conversation).body();
        assertThat(form).contains("Не открывается личный кабинет").contains("Марина " + chat);

        var answer = operator.post(
                "/incidents/new",
                Map.of(
                        "kind", "REQUEST",
                        "title", "Личный кабинет",
                        "description", "Не открывается личный кабинет",
                        "priority", "HIGH",
                        "conversation", conversation.toString()));

        assertThat(answer.redirect()).isEqualTo("/conversations/" + conversation);
        var registered = incidents.ofConversation(conversation.value());
        assertThat(registered).singleElement().satisfies(found -> {
            assertThat(found.reporter().name()).isEqualTo("Марина " + chat);
            assertThat(found.priority()).isEqualTo(Priority.HIGH);
            assertThat(found.source()).isEqualTo(IncidentSource.CONVERSATION);
        });
        assertThat(conversations.view(conversation).linked(ConversationLink.Kind.INCIDENT))
                .containsExactly(registered.get(0).id().value());
        assertThat(operator.get("/conversations/" + conversation + "/incidents").body())
                .contains("Личный кабинет")
                .contains("No. " + registered.get(0).number());
    }

    @Test
    void whatHeWritesAfterwardsIsSaidOfTheIncident() {
        writes("m1", "Не открывается личный кабинет");
        registered();

        writes("m2", "Уже два дня");

        assertThat(incidents.comments(incident))
                .filteredOn(CommentView::fromReporter)
                .extracting(CommentView::author, CommentView::text)
                .containsExactly(tuple("Марина " + chat, "Уже два дня"));
    }

    @Test
    @Tag("M29")
    void hisAnswerStartsTheClocksAgain() {
        writes("m1", "Не открывается личный кабинет");
        registered();
        incidents.pause(incident, PauseReason.REPORTER, "Какой у вас браузер?");
        assertThat(history.latest(conversation, 1))
                .extracting(MessageView::text)
                .allMatch(text -> text.contains("Какой у вас браузер?"));

        writes("m2", "Firefox");

        assertThat(incidents.view(incident).waiting()).isNull();
        assertThat(incidents.comments(incident)).extracting(CommentView::text).contains("Firefox");
    }

    @Test
    void whatWaitsForSomebodyElseGoesOnWaiting() {
        writes("m1", "Не открывается личный кабинет");
        registered();
        incidents.pause(incident, PauseReason.SUPPLIER, "Деталь");

        writes("m2", "Ну что?");

        assertThat(incidents.view(incident).waiting()).isEqualTo(PauseReason.SUPPLIER);
    }

    @Test
    void ofSeveralTheOneThatWaitsForHimHears() {
        writes("m1", "Не открывается личный кабинет");
        registered();
        var first = incident;
        incidents.pause(first, PauseReason.REPORTER, "Какой у вас браузер?");
        registered();

        writes("m2", "Firefox");
        writes("m3", "И ещё вопрос");

        assertThat(texts(first)).contains("Firefox").doesNotContain("И ещё вопрос");
        assertThat(texts(incident)).contains("И ещё вопрос").doesNotContain("Firefox");
    }

    @Test
    void aClosedIncidentHearsNothingMore() {
        writes("m1", "Не открывается личный кабинет");
        registered();
        solutions.withdraw(incident, "Ошибка");

        writes("m2", "Спасибо");

        assertThat(texts(incident)).doesNotContain("Спасибо");
    }

    private List<String> texts(IncidentId of) {
        return incidents.comments(of).stream().map(CommentView::text).toList();
    }

    private void writes(String id, String text) {
        var order = Long.parseLong(id.substring(1));
        conversations.receive(Messages.avito(chat, id, Instant.now().minusSeconds(order == 1 ? 10 : 0), text));
        conversation = new ConversationId(database.sql("select conversation_id from conversation where chat = ?")
                .param(chat)
                .query(UUID.class)
                .single());
    }

    private void registered() {
        incident = incidents.register(RegisterIncidents.of(
                "Личный кабинет",
                "Не открывается",
                Effect.MODULE,
                new Reporter("Марина " + chat, null, null, null, conversation.value())));
        await().atMost(PATIENCE).until(() -> !incidents.view(incident).clocks().isEmpty());
    }
}
