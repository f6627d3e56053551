package potok.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import potok.RealDatabase;
import potok.Visitor;
import potok.integrations.outbox.MessageFate;
import potok.integrations.outbox.OutboxStatus;
import potok.integrations.sandbox.TelegramChat;
import potok.integrations.sandbox.TelegramStandIn;
import potok.shared.Organisations;
import potok.shared.PhoneNumber;

/** A chat becomes somebody's by his link, once and in time; whoever blocks the bot is reached by other ways. */
@Tag("C18")
@Tag("T16")
@RealDatabase
class TelegramLinksIT {
    private static final String LOGIN = "operator2";

    @LocalServerPort
    int port;

    @Autowired
    TelegramStandIn telegram;

    @Autowired
    TelegramLinks links;

    @Autowired
    TelegramChats chats;

    @Autowired
    ApplicationContext context;

    @Autowired
    Notifications notifications;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient database;

    private TelegramPeople people;

    @BeforeEach
    void peopleHaveTelephones() {
        people = new TelegramPeople(context);
    }

    @AfterEach
    void nobodyIsLinked() {
        people.unlink(LOGIN);
    }

    @Test
    void aUserLinksHisTelegramOnHisProfilePageAndUnlinksIt() {
        var visitor = Visitor.signedIn(port, LOGIN);
        visitor.get("/profile");
        var page = visitor.post("/profile/telegram/link", Map.of()).body();
        var link = page.substring(page.indexOf("https://t.me/"), page.indexOf("\"", page.indexOf("https://t.me/")));

        var chat = telegram.join("Олег").id();
        telegram.open(chat, link);

        await().untilAsserted(() ->
                assertThat(visitor.get("/profile/telegram").body()).contains("Олег"));
        await().untilAsserted(() -> assertThat(people.told(chat))
                .singleElement()
                .extracting(TelegramChat.Line::text)
                .asString()
                .contains("чат привязан"));
        assertThat(database.sql(
                                "select actor_kind from audit_entry where record_kind = 'TelegramChat' and action = 'CREATED'"
                                        + " order by audit_entry_id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("OUTSIDE");
        visitor.post("/profile/telegram/unlink", Map.of());
        assertThat(chats.ofUser(people.user(LOGIN))).isEmpty();
    }

    @Test
    void aLinkWorksOnce() {
        var link = links.forUser(people.user(LOGIN));
        var first = telegram.join("First").id();
        var second = telegram.join("Second").id();

        telegram.open(first, link);
        await().untilAsserted(() -> assertThat(people.told(first)).hasSize(1));
        telegram.open(second, link);

        await().untilAsserted(() -> assertThat(people.told(second)).hasSize(1));
        assertThat(chats.ofUser(people.user(LOGIN))).hasValue(String.valueOf(first));
        assertThat(people.told(second).get(0).text()).contains("устарела");
    }

    @Test
    void anOldLinkLinksNobody() {
        var link = links.forUser(people.user(LOGIN));
        database.sql("update telegram_link set expires_at = ?")
                .param(Instant.now().minusSeconds(1).atOffset(ZoneOffset.UTC))
                .update();
        var chat = telegram.join("Late").id();

        telegram.open(chat, link);

        await().untilAsserted(() -> assertThat(people.told(chat)).hasSize(1));
        assertThat(chats.ofUser(people.user(LOGIN))).isEmpty();
    }

    @Test
    void theLatestLinkCounts() {
        var first = people.link(LOGIN);
        var second = people.link(LOGIN);

        assertThat(chats.ofUser(people.user(LOGIN))).hasValue(String.valueOf(second));
        assertThat(chats.userOf(String.valueOf(first))).isEmpty();
    }

    @Test
    @Tag("O9")
    void aLinkBelongsToItsOrganisation() {
        var user = Organisations.in(Organisations.SECOND, () -> people.user("operator3"));
        var link = Organisations.in(Organisations.SECOND, () -> links.forUser(user));
        var chat = telegram.join("Kazan").id();

        telegram.open(chat, link);

        await().untilAsserted(() ->
                assertThat(chats.organisationOf(String.valueOf(chat))).isEqualTo(Organisations.SECOND));
        assertThat(chats.userOf(String.valueOf(chat))).isEmpty();
        Organisations.in(Organisations.SECOND, () -> chats.unlink(user));
    }

    @Test
    void aClientWhoLinkedIsToldByTelegramAndOthersBySms() {
        var client = PhoneNumber.of("+79000000077");
        var chat = telegram.join("Client").id();
        telegram.open(chat, links.forClient(client));
        await().until(() -> chats.ofClient(client).isPresent());
        var about = "test:" + UUID.randomUUID();

        tellClient(client, about);
        tellClient(PhoneNumber.of("+79000000078"), about);

        assertThat(database.sql("select channel from outbox_message where about = ? order by channel")
                        .param(about)
                        .query(String.class)
                        .list())
                .containsExactly("sms", "telegram");
        await().untilAsserted(() -> assertThat(people.told(chat))
                .extracting(TelegramChat.Line::text)
                .anyMatch(text -> text.contains("Омск")));
    }

    @Test
    void whoBlockedTheBotIsUnlinked() {
        var chat = people.link(LOGIN);

        transaction.executeWithoutResult(status -> events.publishEvent(new MessageFate(
                UUID.randomUUID(),
                "telegram",
                String.valueOf(chat),
                "test:1",
                OutboxStatus.FAILED,
                "Forbidden: bot was blocked by the user",
                true,
                Instant.now())));

        assertThat(chats.ofUser(people.user(LOGIN))).isEmpty();
    }

    @Test
    void aBlockedBotIsNoticedByTheNextMessage() {
        var chat = people.link(LOGIN);
        telegram.block(chat);

        transaction.executeWithoutResult(status -> notifications.tellUser(
                people.user(LOGIN), new Notice("call.unanswered", "test:1", Map.of("city", "Омск"))));

        await().untilAsserted(() -> assertThat(chats.ofUser(people.user(LOGIN))).isEmpty());
    }

    private void tellClient(PhoneNumber client, String about) {
        transaction.executeWithoutResult(status ->
                notifications.tellClient(client, new Notice("call.unanswered", about, Map.of("city", "Омск"))));
    }
}
