package potok.messaging.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import potok.PageVisitor;
import potok.RealDatabase;
import potok.Visitor;
import potok.crm.Clients;
import potok.integrations.chat.ChatChannel;
import potok.messaging.ConversationHistory;
import potok.messaging.ConversationId;
import potok.messaging.ConversationView;
import potok.messaging.Conversations;
import potok.messaging.MessageState;
import potok.messaging.MessageView;
import potok.messaging.Reply;
import potok.settings.Place;
import potok.settings.SettingChanges;
import potok.shared.Organisations;
import potok.shared.PhoneNumber;

@RealDatabase
@Tag("T21")
class WebChatIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Limits refill while a slow machine writes. */
    private static final int MOST_TRIES = 100;

    private final String name = "Гость " + UUID.randomUUID().toString().substring(0, 8);

    @LocalServerPort
    int port;

    @Autowired
    WebChatDoor door;

    @Autowired
    SettingChanges settings;

    @Autowired
    Conversations conversations;

    @Autowired
    ConversationHistory history;

    @Autowired
    Clients clients;

    @Autowired
    JdbcClient database;

    private String page;

    @BeforeEach
    void open() {
        page = "/chat/" + opened(Organisations.FIRST);
    }

    @AfterEach
    void close() {
        for (var organisation : List.of(Organisations.FIRST, Organisations.SECOND)) {
            Organisations.in(organisation, () -> database.sql(
                            "select conversation_id from conversation where channel = 'WEB' and status <> 'CLOSED'")
                    .query(UUID.class)
                    .list()
                    .forEach(open -> conversations.close(new ConversationId(open))));
        }
    }

    @Test
    void aGuestWritesIsAnsweredAndKnownAgain() {
        var guest = new Visitor(port);
        assertThat(guest.get(page).body()).contains("Your name").doesNotContain("id=\"chat-messages\"");

        var begun = begin(guest, "Не открывается дверь");

        assertThat(begun.redirect()).isEqualTo(page);
        assertThat(begun.raw().headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("guest=")
                .contains("Path=" + page)
                .contains("HttpOnly")
                .contains("SameSite=Lax"));
        assertThat(guest.get(page).body()).contains("Не открывается дверь").doesNotContain("Your name");
        var talk = talkOf(name);
        assertThat(talk.channel()).isEqualTo(ChatChannel.WEB);

        operatorSays(talk, "Дверь чинят");

        assertThat(messages(guest))
                .contains("Дверь чинят")
                .contains("data-unread=\"1\"")
                .contains("Ольга Лисина");
        assertThat(guest.post(page + "/shown", Map.of("x", "")).status()).isEqualTo(204);
        assertThat(history.latest(talk.id(), 1)).extracting(MessageView::fate).containsExactly(MessageState.DELIVERED);
        assertThat(messages(guest)).contains("data-unread=\"0\"");
    }

    @Test
    void nobodyReadsAnothersTalk() {
        begin(new Visitor(port), "Тайна");
        var talk = talkOf(name);
        var stranger = new Visitor(port);

        assertThat(stranger.get(page).body()).doesNotContain("Тайна");
        for (var part : List.of("/messages", "/live")) {
            assertThat(stranger.get(page + part).status()).isEqualTo(404);
            assertThat(stranger.get(page + part, "Cookie", "guest=" + chatOf(talk))
                            .status())
                    .isEqualTo(404);
        }
        assertThat(stranger.post(page + "/messages", Map.of("text", "Это я")).status())
                .isEqualTo(404);
        assertThat(Visitor.signedIn(port, "client").get("/my-chat").body()).doesNotContain("Тайна");
    }

    @Test
    void whatLooksLikeAScriptIsText() {
        var guest = new Visitor(port);
        var script = "<script>alert('" + name + "')</script><img src=x onerror=alert(1)>";

        begin(guest, script);

        var talk = talkOf(name);
        assertThat(messages(guest))
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert")
                .doesNotContain("<img src=x");
        assertThat(Visitor.signedIn(port, "operator")
                        .get("/conversations/" + talk.id())
                        .body())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert")
                .doesNotContain("<img src=x");
    }

    @Test
    void whatCannotBeIsRefusedInTheGuestsLanguage() {
        var guest = new PageVisitor(port, "ru");
        guest.get(page);

        assertThat(refused(guest, "", "", "Привет")).contains("Напишите, как вас зовут");
        assertThat(refused(guest, name, "завтра", "Привет")).contains("не похоже ни на телефон, ни на почту");
        assertThat(refused(guest, name, "", " ")).contains("Сначала напишите что-нибудь");
        assertThat(refused(guest, name, "", "я".repeat(4001))).contains("не больше 4");
        assertThat(database.sql("select count(*) from web_guest where name = ?")
                        .param(name)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aDoorThatIsShutLeadsNowhere() {
        var guest = new Visitor(port);
        begin(guest, "Ещё открыто?");
        settings.set(Place.organisation(Organisations.FIRST), WebChatSettings.OPEN, false);

        for (var part : List.of("", "/messages", "/live")) {
            assertThat(guest.get(page + part).status()).isEqualTo(404);
        }
        assertThat(guest.post(page + "/messages", Map.of("text", "Есть кто?")).status())
                .isEqualTo(404);
        assertThat(guest.get("/chat/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void aNewAddressEndsTheFormerOne() {
        var guest = new Visitor(port);
        assertThat(guest.get(page).status()).isEqualTo(200);

        var admin = Visitor.signedIn(port, "orgadmin");
        assertThat(admin.get("/web-chat").body()).contains(page);
        admin.get("/profile");
        admin.post("/web-chat/address", Map.of("x", ""));

        assertThat(guest.get(page).status()).isEqualTo(404);
        assertThat(guest.get("/chat/" + door.key().orElseThrow()).status()).isEqualTo(200);
    }

    @Test
    @Tag("O9")
    void anotherOrganisationHasADoorOfItsOwn() {
        var guest = new Visitor(port);
        begin(guest, "Первым");
        var token = guest.cookie("guest");
        var there = "/chat/" + Organisations.in(Organisations.SECOND, () -> opened(Organisations.SECOND));
        var second = new Visitor(port);
        begin(second, there, name + " 2", "", "Вторым");

        var talk = Organisations.in(Organisations.SECOND, () -> talkOf(name + " 2"));

        assertThat(found(name + " 2")).isEmpty();
        assertThat(Visitor.signedIn(port, "manager")
                        .get("/conversations/" + talk.id())
                        .status())
                .isEqualTo(404);
        assertThat(Visitor.signedIn(port, "manager2")
                        .get("/conversations/" + talk.id())
                        .body())
                .contains("Вторым");
        assertThat(new Visitor(port).get(there, "Cookie", "guest=" + token).body())
                .contains("Your name")
                .doesNotContain("Первым");
    }

    @Test
    @Tag("C8")
    void whoWritesTooMuchWaits() {
        var guest = new Visitor(port);
        begin(guest, "1");

        var accepted = 1;
        var answer = guest.post(page + "/messages", Map.of("text", "2"), "HX-Request", "true");
        while (answer.status() == 200 && accepted < MOST_TRIES) {
            accepted++;
            answer = guest.post(page + "/messages", Map.of("text", "next"), "HX-Request", "true");
        }
        var stored = accepted;

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.raw().headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("too-many-requests");
        var talk = talkOf(name);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(history.latest(talk.id(), 100)).hasSize(stored));
    }

    @Test
    void aKnownNumberTellsTheGuestNothingAndTheOperatorAHint() {
        clients.remember(PhoneNumber.of("+79000000821"), "Вера Тайная", "ул. Мира, 1");
        var guest = new Visitor(port);
        begin(guest, page, name, "8 900 000-08-21", "Где мой заказ?");

        var talk = talkOf(name);

        assertThat(messages(guest)).doesNotContain("Вера");
        assertThat(talk)
                .extracting(ConversationView::clientName, ConversationView::clientPhone, ConversationView::statedPhone)
                .containsExactly(name, null, PhoneNumber.of("+79000000821"));
        assertThat(Visitor.signedIn(port, "operator")
                        .get("/conversations/" + talk.id() + "/client")
                        .body())
                .contains("Вера Тайная")
                .contains("Nothing proves");
    }

    @Test
    @Tag("M25")
    void aClientsTalkBecomesHisRequestAndHeHearsOfItInTheChat() {
        var client = Visitor.signedIn(port, "client");
        client.get("/my-chat");
        var text = "Не печатает чек " + name;
        assertThat(client.post("/my-chat/messages", Map.of("text", text)).body())
                .contains(text);
        var talk = await().atMost(PATIENCE)
                .until(() -> found("Клара Новикова"), open -> open.stream()
                        .anyMatch(found -> found.lastText().equals(text)))
                .get(0);
        assertThat(talk.clientUser()).isNotNull();
        var operator = Visitor.signedIn(port, "operator");
        operator.get("/incidents/new?conversation=" + talk.id());
        operator.post(
                "/incidents/new",
                Map.of(
                        "kind",
                        "REQUEST",
                        "title",
                        "Чек " + name,
                        "description",
                        text,
                        "priority",
                        "HIGH",
                        "conversation",
                        talk.id().toString()));

        assertThat(client.get("/support").body()).contains("Чек " + name);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(client.get("/my-chat/messages").body()).contains("Чек " + name));
        var unread = client.get("/support").body();
        assertThat(unread).contains("chat-unread");
        client.post("/my-chat/shown", Map.of("x", ""));
        assertThat(client.get("/support").body()).doesNotContain("chat-unread");
    }

    @Test
    void newsFindTheGuestAlsoAfterTheTalkIsClosed() {
        var guest = new Visitor(port);
        begin(guest, "Когда почините?");
        var talk = talkOf(name);
        conversations.close(talk.id());

        assertThat(conversations.tell(talk.id(), new Reply("Починили"))).isTrue();

        assertThat(messages(guest)).contains("Починили").contains("The conversation is over");
        assertThat(conversations.view(talk.id()).closed()).isTrue();
    }

    private Visitor.Page begin(Visitor guest, String text) {
        return begin(guest, page, name, "", text);
    }

    private Visitor.Page begin(Visitor guest, String door, String called, String contact, String text) {
        guest.get(door);
        return guest.post(
                door, Map.of("name", called, "contact", contact, "text", text, "g-recaptcha-response", human()));
    }

    /** What the sandbox's captcha writes into the form once somebody has ticked its box. */
    private String human() {
        var answer = new Visitor(port)
                .post("/sandbox/captcha/token", Map.of("sitekey", "sandbox-site-key"), "Accept", "application/json");
        return JsonPath.read(answer.body(), "$.token");
    }

    private String refused(PageVisitor guest, String name, String contact, String text) {
        var answer = guest.post(
                page, Map.of("name", name, "contact", contact, "text", text, "g-recaptcha-response", human()));
        assertThat(answer.statusCode()).isEqualTo(400);
        return answer.body();
    }

    private String messages(Visitor guest) {
        return guest.get(page + "/messages").body();
    }

    private void operatorSays(ConversationView talk, String text) {
        var operator = Visitor.signedIn(port, "operator");
        operator.get("/profile");
        assertThat(operator.post("/conversations/" + talk.id() + "/messages", Map.of("text", text))
                        .status())
                .isEqualTo(200);
    }

    private ConversationView talkOf(String called) {
        return await().atMost(PATIENCE)
                .until(() -> found(called), open -> !open.isEmpty())
                .get(0);
    }

    private List<ConversationView> found(String called) {
        return conversations.views(
                database.sql("""
                        select conversation_id from conversation
                        where channel = 'WEB' and client_name = ? and organisation_id = ?
                        """).param(called).param(Organisations.current()).query(UUID.class).list().stream()
                        .map(ConversationId::new)
                        .toList());
    }

    private String chatOf(ConversationView talk) {
        return database.sql("select chat from conversation where conversation_id = ?")
                .param(talk.id().value())
                .query(String.class)
                .single();
    }

    private String opened(UUID organisation) {
        settings.set(Place.organisation(organisation), WebChatSettings.OPEN, true);
        return door.key().orElseGet(door::renew);
    }
}
