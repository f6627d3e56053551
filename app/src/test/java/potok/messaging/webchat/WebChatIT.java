package potok.messaging.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import potok.identity.People;
import potok.identity.Role;
import potok.identity.Users;
import potok.integrations.chat.ChatChannel;
import potok.messaging.ConversationHistory;
import potok.messaging.ConversationId;
import potok.messaging.ConversationView;
import potok.messaging.Conversations;
import potok.messaging.FileView;
import potok.messaging.MessageState;
import potok.messaging.MessageView;
import potok.messaging.Messages;
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
    Users users;

    @Autowired
    WebGuests guests;

    @Autowired
    WebChat chat;

    @Autowired
    GuestErasure erasure;

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
        assertThat(client.post("/my-chat/messages", Map.of("text", text), "HX-Request", "true")
                        .body())
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

    @Test
    @Tag("C8")
    void filesGoBothWaysAndNobodyElseFetchesThem() {
        var guest = new Visitor(port);
        begin(guest, "Вот ошибка");
        var talk = talkOf(name);
        var other = new Visitor(port);
        begin(other, page, name + " 2", "", "Другое");
        assertThat(guest.get(page).body()).contains("10 MB each");

        assertThat(guest.postParts(page + "/messages", Map.of("text", "", "files/Снимок.txt", "что видно"))
                        .redirect())
                .isEqualTo(page);

        var file = fileIn(talk, "Снимок.txt");
        assertThat(messages(guest)).contains("Снимок.txt").contains(page + "/files/" + file);
        var fetched = guest.get(page + "/files/" + file);
        assertThat(fetched.body()).isEqualTo("что видно");
        assertThat(fetched.raw().headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(how -> assertThat(how).startsWith("attachment"));
        assertThat(guest.get(page + "/files/" + file + "/thumbnail").status()).isEqualTo(404);
        var operator = Visitor.signedIn(port, "operator");
        assertThat(operator.get("/conversations/" + talk.id() + "/files/" + file)
                        .body())
                .isEqualTo("что видно");
        assertThat(waitingFiles()).isZero();

        operator.get("/profile");
        operator.postParts(
                "/conversations/" + talk.id() + "/messages", Map.of("text", "Держите", "files/Акт.txt", "подписан"));

        var answer = fileIn(talk, "Акт.txt");
        assertThat(guest.get(page + "/files/" + answer).body()).isEqualTo("подписан");
        for (var hidden : List.of(file, answer)) {
            for (var stranger : List.of(other, new Visitor(port))) {
                assertThat(stranger.get(page + "/files/" + hidden).status()).isEqualTo(404);
            }
            assertThat(Visitor.signedIn(port, "client")
                            .get("/my-chat/files/" + hidden)
                            .status())
                    .isEqualTo(404);
            assertThat(Visitor.signedIn(port, "manager2")
                            .get("/conversations/" + talk.id() + "/files/" + hidden)
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    @Tag("C8")
    void filesThatAreNotTakenLeaveNothingBehind() {
        var guest = new Visitor(port);
        begin(guest, "Файл");
        talkOf(name);
        guest.get(page);
        var many = new LinkedHashMap<String, String>();
        for (var number = 0; number < 11; number++) {
            many.put("files/" + number + ".txt", "text");
        }

        var disguised = guest.postParts(page + "/messages", Map.of("text", "Вот", "files/a.png", "<html>"));

        assertThat(disguised.status()).isEqualTo(400);
        assertThat(disguised.body()).contains("upload-type");
        assertThat(guest.postParts(page + "/messages", many).body()).contains("reply-too-many-files");
        assertThat(waitingFiles()).isZero();
        assertThat(messages(guest)).doesNotContain("Вот").doesNotContain("a.png");
    }

    @Test
    void whoSignsInTakesHisTalkWithHim() {
        var browser = new Visitor(port);
        begin(browser, "Забыл войти");
        var talk = talkOf(name);
        operatorSays(talk, "Войдите, подождём");
        var client = users.create(People.newcomer(Role.CLIENT), People.PASSWORD);
        var other = users.create(People.newcomer(Role.CLIENT), People.PASSWORD);
        var stranger = new Visitor(port);
        stranger.signIn(other.login(), People.PASSWORD);
        assertThat(join(stranger).raw().headers().firstValue("HX-Trigger")).isEmpty();

        var token = browser.cookie("guest");
        browser.signIn(client.login(), People.PASSWORD);
        assertThat(browser.get("/my-chat").body()).contains(page + "/mine").doesNotContain("Забыл войти");
        assertThat(join(browser).raw().headers().firstValue("HX-Trigger")).hasValue("live:chat");

        var anywhere = new Visitor(port);
        anywhere.signIn(client.login(), People.PASSWORD);
        assertThat(anywhere.get("/my-chat").body())
                .contains("Забыл войти")
                .contains("Войдите, подождём")
                .contains("data-unread=\"1\"");
        anywhere.post("/my-chat/shown", Map.of("x", ""));
        anywhere.post("/my-chat/messages", Map.of("text", "Вошёл"), "HX-Request", "true");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(history.latest(talk.id(), 1))
                .extracting(MessageView::text)
                .containsExactly("Вошёл"));
        assertThat(conversations.view(talk.id()))
                .extracting(ConversationView::clientUser, ConversationView::clientName)
                .containsExactly(client.id(), client.name());
        assertThat(Visitor.signedIn(port, "operator")
                        .get("/conversations/" + talk.id() + "/timeline")
                        .body())
                .contains("The guest signed in");

        stranger.get("/my-chat");
        assertThat(stranger.post(page + "/mine", Map.of("x", ""), "Cookie", "guest=" + token)
                        .raw()
                        .headers()
                        .firstValue("HX-Trigger"))
                .isEmpty();
        assertThat(new Visitor(port).get(page, "Cookie", "guest=" + token).body())
                .contains("Your name")
                .doesNotContain("Забыл войти");
        assertThat(stranger.get("/my-chat").body()).doesNotContain("Забыл войти");
    }

    @Test
    void whatIsStillOnItsWayGoesWithHimToo() {
        var guest = guests.enter(NewGuest.of(name, "")).visitor();
        var client = users.create(People.newcomer(Role.CLIENT), People.PASSWORD);

        chat.join(guest, client.id(), client.name());
        var talk = conversations.receive(Messages.web(guest.chat(), "+79000000001", "В пути"));

        assertThat(conversations.view(talk).clientUser()).isEqualTo(client.id());
        assertThat(conversations.visitor(talk)).hasValue(client.id().toString());
    }

    @Test
    void guestsAndTheirWordsAreErasedAfterTheirTerm() {
        var guest = new Visitor(port);
        begin(guest, page, name, "guest@example.org", "Мой адрес: Омск");
        var talk = talkOf(name);
        guest.get(page);
        guest.postParts(page + "/messages", Map.of("text", "", "files/паспорт.txt", "серия"));
        fileIn(talk, "паспорт.txt");
        operatorSays(talk, "Едем в Омск");
        var joined = guests.enter(NewGuest.of(name + " 2", "")).visitor();
        var client = users.create(People.newcomer(Role.CLIENT), People.PASSWORD);
        chat.join(joined, client.id(), client.name());
        var kept = conversations.receive(Messages.web(joined.chat(), "+79000000001", "Клиент"));
        var last = conversations.view(talk.id()).lastMessageAt();

        erasure.erase(last.plus(Duration.ofDays(90)));
        assertThat(messages(guest)).contains("Едем в Омск");

        erasure.erase(last.plus(Duration.ofDays(90)).plusSeconds(1));

        var erased = conversations.view(talk.id());
        assertThat(erased)
                .extracting(
                        ConversationView::clientName,
                        ConversationView::statedEmail,
                        ConversationView::lastText,
                        ConversationView::closed,
                        ConversationView::erased)
                .containsExactly("№ " + erased.number(), null, "", true, true);
        assertThat(history.latest(talk.id(), 10)).isEmpty();
        assertThat(left(
                        "conversation_message join conversation_file using (conversation_message_id)",
                        "conversation_id" + " = '" + talk.id() + "'"))
                .isZero();
        assertThat(left("outbox_message", "text <> '' and about = 'conversation:" + talk.id() + "'"))
                .isZero();
        assertThat(left("inbox_event", "payload like '%" + name + "\"%'")).isZero();
        assertThat(left("web_guest", "name = '" + name + "'")).isZero();
        assertThat(left("web_guest", "name = '" + name + " 2'")).isZero();
        assertThat(history.latest(kept, 10)).hasSize(1);
        assertThat(guest.get(page).body()).contains("Your name");
        var manager = Visitor.signedIn(port, "manager");
        assertThat(manager.get("/conversations/" + talk.id()).body())
                .contains("The messages were erased")
                .doesNotContain("/reopen");
        assertThat(manager.get("/conversations/" + talk.id() + "/timeline").body())
                .contains("messages and details were erased");
        manager.get("/profile");
        assertThat(manager.post("/conversations/" + talk.id() + "/reopen", Map.of("x", ""))
                        .body())
                .contains("conversation-erased");
    }

    private int left(String tables, String which) {
        return database.sql("select count(*) from " + tables + " where " + which)
                .query(Integer.class)
                .single();
    }

    private Visitor.Page join(Visitor client) {
        client.get("/my-chat");
        var joined = client.post(page + "/mine", Map.of("x", ""));
        assertThat(joined.status()).isEqualTo(204);
        return joined;
    }

    private UUID fileIn(ConversationView talk, String called) {
        return await().atMost(PATIENCE)
                .until(
                        () -> history.latest(talk.id(), 10).stream()
                                .flatMap(message -> message.files().stream())
                                .filter(file -> file.name().equals(called))
                                .map(FileView::id)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private int waitingFiles() {
        return left("visitor_file", "true");
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
