package potok.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import potok.integrations.sandbox.SandboxMail;
import potok.integrations.sandbox.TelegramStandIn;
import potok.shared.Organisations;
import potok.shared.PhoneNumber;

/** People are told by the channel they prefer, when they want to be, and by the next when that one fails. */
@Tag("M23")
@Tag("C18")
@Tag("T16")
@RealDatabase
class ContactPreferencesIT {
    private static final String LOGIN = "operator2";
    private static final PhoneNumber CLIENT = PhoneNumber.of("+79000000091");
    private static final ContactWishes BY_MAIL =
            new ContactWishes(null, null, null, null, Set.of(), "anna@example.com");

    private final String about = "test:" + UUID.randomUUID();

    @LocalServerPort
    int port;

    @Autowired
    Notifications notifications;

    @Autowired
    ContactPreferences preferences;

    @Autowired
    TelegramStandIn telegram;

    @Autowired
    SandboxMail mailbox;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    ApplicationContext context;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private TelegramPeople people;

    record Row(UUID id, String channel, String recipient, String text, Instant next, Instant notBefore) {}

    @BeforeEach
    void peopleHaveTelephones() {
        people = new TelegramPeople(context);
    }

    @AfterEach
    void nobodyWishesAnything() {
        people.unlink(LOGIN);
        database.sql("delete from contact_preference").update();
        database.sql("update app_user set email = null where login = ?")
                .param(LOGIN)
                .update();
    }

    @Test
    void theChannelThatOnePrefersIsTheOnlyOne() {
        var address = UUID.randomUUID() + "@example.com";
        people.link(LOGIN);
        hasAddress(address);
        preferences.set(people.user(LOGIN), new ContactWishes(NoticeChannel.EMAIL, null, null, null, Set.of(), null));

        tellUser();

        assertThat(told()).extracting(Row::channel, Row::recipient).containsExactly(tuple("email", address));
    }

    @Test
    void aClientIsToldInHisOwnLanguage() {
        preferences.set(CLIENT, new ContactWishes(NoticeChannel.SMS, "zh", null, null, Set.of(), null));

        tellClient("confirmed");

        assertThat(told()).singleElement().satisfies(message -> {
            assertThat(message.channel()).isEqualTo("sms");
            assertThat(message.text()).contains("您的订单 77 已确认");
        });
    }

    @Test
    void aRefusedChannelIsNeverUsed() {
        preferences.set(
                CLIENT,
                new ContactWishes(NoticeChannel.SMS, null, null, null, Set.of(NoticeChannel.SMS), "anna@example.com"));
        tellClient("confirmed");
        preferences.set(CLIENT, new ContactWishes(null, null, null, null, Set.of(NoticeChannel.values()), null));
        tellClient("rating");

        assertThat(told()).extracting(Row::channel).containsExactly("email");
    }

    @Test
    void inQuietHoursAMessageWaitsUntilTheirEnd() {
        var zone = ZoneId.of("Asia/Omsk");
        var quiet = quietNow(zone);
        preferences.set(CLIENT, new ContactWishes(null, null, zone, quiet, Set.of(), null));

        tellClient("reminder");

        var end = quiet.end(clock.instant(), zone).orElseThrow();
        assertThat(told()).singleElement().satisfies(message -> {
            assertThat(message.notBefore()).isEqualTo(end);
            assertThat(message.next()).isEqualTo(end);
        });
    }

    @Test
    void whatIsUrgentDoesNotWait() {
        hasAddress("night@example.com");
        var user = people.user(LOGIN);
        preferences.set(user, new ContactWishes(null, null, null, quietNow(ZoneOffset.UTC), Set.of(), null));

        transaction.executeWithoutResult(status -> notifications.tellUser(
                user, new Notice("login-locked", about, Map.of("login", "x", "network", "203.0.113.7"))));

        assertThat(told()).singleElement().extracting(Row::notBefore).isNull();
    }

    @Test
    void theNextChannelIsTriedWhenOneFailsAndEachOnce() {
        preferences.set(CLIENT, BY_MAIL);
        tellClient("confirmed");
        var mail = told().get(0);
        assertThat(mail.channel()).isEqualTo("email");
        assertThat(remembered())
                .singleElement()
                .satisfies(content -> assertThat(content).startsWith("v1.").doesNotContain("Петрова"));

        fails(mail);
        fails(mail);
        assertThat(told()).extracting(Row::channel).containsExactly("email", "sms");
        assertThat(told().get(1).text()).contains("77");

        fails(told().get(1));
        assertThat(told()).hasSize(2);
        assertThat(remembered()).isEmpty();
    }

    @Test
    void whatArrivedIsForgotten() {
        preferences.set(CLIENT, BY_MAIL);
        tellClient("confirmed");

        fate(told().get(0), OutboxStatus.SENT);
        assertThat(remembered()).hasSize(1);
        fate(told().get(0), OutboxStatus.DELIVERED);

        assertThat(remembered()).isEmpty();
    }

    @Test
    void whoBlockedTheBotGetsAMail() {
        var address = UUID.randomUUID() + "@example.com";
        hasAddress(address);
        telegram.block(people.link(LOGIN));

        tellUser();

        await().untilAsserted(() -> assertThat(mailbox.latest(500))
                .anySatisfy(mail -> assertThat(mail.to()).isEqualTo(address)));
        assertThat(told()).extracting(Row::channel).containsExactly("telegram", "email");
    }

    @Test
    @Tag("O9")
    void anotherOrganisationKnowsNothingOfIt() {
        preferences.set(CLIENT, BY_MAIL);

        var seen = Organisations.in(Organisations.SECOND, () -> preferences.of(CLIENT));

        assertThat(seen).isEqualTo(ContactWishes.NONE);
    }

    @Test
    void oneSaysItOnOnesProfilePage() {
        var visitor = Visitor.signedIn(port, LOGIN);
        assertThat(visitor.get("/profile").body()).contains("/profile/notices");

        var page = visitor.post(
                "/profile/notices",
                Map.of("preferred", "sms", "quiet", "own", "quietFrom", "23:00", "quietTo", "07:00"));
        var broken = visitor.post("/profile/notices", Map.of("quiet", "own", "quietFrom", "x", "quietTo", "07:00"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(broken.status()).isEqualTo(422);
        assertThat(preferences.of(people.user(LOGIN)))
                .isEqualTo(new ContactWishes(
                        NoticeChannel.SMS,
                        null,
                        null,
                        new QuietHours(LocalTime.of(23, 0), LocalTime.of(7, 0)),
                        Set.of(),
                        null));
        assertThat(visitor.get("/profile/notices").body()).contains("value=\"23:00\"");
    }

    private QuietHours quietNow(ZoneId zone) {
        var now = clock.instant().atZone(zone).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        return new QuietHours(now.minusHours(1), now.plusHours(1));
    }

    private void hasAddress(String address) {
        database.sql("update app_user set email = ? where login = ?")
                .params(address, LOGIN)
                .update();
    }

    private void tellUser() {
        transaction.executeWithoutResult(status -> notifications.tellUser(
                people.user(LOGIN), new Notice("call.unanswered", about, Map.of("city", "Омск"))));
    }

    private void tellClient(String event) {
        var values = Map.<String, Object>of("number", 77, "client", "Анна Петрова", "address", "Садовая, 1");
        transaction.executeWithoutResult(status ->
                notifications.tellClient(CLIENT, new Notice("service-order." + event + ".client", about, values)));
    }

    private void fails(Row message) {
        fate(message, OutboxStatus.FAILED);
    }

    private void fate(Row message, OutboxStatus status) {
        transaction.executeWithoutResult(work -> events.publishEvent(new MessageFate(
                message.id(), message.channel(), message.recipient(), about, status, "Test", false, clock.instant())));
    }

    private List<Row> told() {
        return database.sql("select * from outbox_message where about = ? order by position")
                .param(about)
                .query((row, index) -> new Row(
                        row.getObject("outbox_message_id", UUID.class),
                        row.getString("channel"),
                        row.getString("recipient"),
                        row.getString("text"),
                        row.getObject("next_attempt_at", OffsetDateTime.class).toInstant(),
                        row.getObject("not_before", OffsetDateTime.class) == null
                                ? null
                                : row.getObject("not_before", OffsetDateTime.class)
                                        .toInstant()))
                .list();
    }

    private List<String> remembered() {
        return database.sql("select content from told where about = ?")
                .param(about)
                .query(String.class)
                .list();
    }
}
