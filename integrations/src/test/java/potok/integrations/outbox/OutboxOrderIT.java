package potok.integrations.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import potok.integrations.RealDatabase;

/** How messages leave, whatever their channel: at once, in order, at the vendor's pace, and what is told of it. */
@Tag("X1")
@Tag("B6")
@RealDatabase
class OutboxOrderIT {
    private final String about = "service-order:" + UUID.randomUUID();
    private final String somebody = UUID.randomUUID().toString();
    private final String account = UUID.randomUUID().toString();

    @Autowired
    private Outbox outbox;

    @Autowired
    private ScriptedSender sender;

    @Autowired
    private HeardFates fates;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Remotes remotes;

    private TransactionTemplate transaction;

    @Autowired
    void use(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void everybodyListens() {
        fates.beDeafTo(null);
    }

    @Test
    void aMessageLeavesWithinASecondOfItsCommit() {
        put("The first takes the way's warming up");
        await().until(() -> sender.taken(somebody).size() == 1);

        transaction.executeWithoutResult(status -> {
            outbox.put(message("Now", account));
            await().during(Duration.ofMillis(300))
                    .until(() -> sender.taken(somebody).size() == 1);
        });
        var committed = Instant.now();

        await().until(() -> sender.taken(somebody).size() == 2);
        assertThat(sender.taken(somebody).get(1).at()).isBefore(committed.plusSeconds(1));
    }

    @Test
    void theTicketIsWrittenInTheCallersTransactionAndGoneOnceItIsRead() {
        transaction.executeWithoutResult(status -> {
            outbox.put(message("Never said", account));
            assertThat(tickets()).isOne();
            status.setRollbackOnly();
        });
        assertThat(tickets()).isZero();

        put("Said");

        await().until(() -> sender.taken(somebody).size() == 1);
        await().until(() -> tickets() == 0);
    }

    @Test
    void aMessageWhoseTicketIsLostLeavesToo() {
        transaction.executeWithoutResult(status -> {
            outbox.put(message("Without a ticket", account));
            database.sql("delete from int_channel_message").update();
        });

        await().untilAsserted(() -> assertThat(sender.taken(somebody)).hasSize(1));
    }

    @Test
    void everythingGoesWithAMessage() {
        var file = new OutboundFile("смета.pdf", "application/pdf", new byte[] {1, 2, 3});
        transaction.executeWithoutResult(status -> outbox.put(new OutboundMessage(
                ScriptedSender.CHANNEL,
                account,
                somebody,
                "Subject",
                "Text",
                "<p>Text</p>",
                List.of(new Button("Подтвердить", "confirm:1"), new Button("Позже", "later:1")),
                List.of(file),
                "vendor-message-7",
                about,
                false)));

        await().until(() -> sender.taken(somebody).size() == 1);
        var sent = sender.taken(somebody).get(0).message();
        assertThat(sent.account()).isEqualTo(account);
        assertThat(sent.buttons()).extracting(Button::data).containsExactly("confirm:1", "later:1");
        assertThat(sent.files()).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("смета.pdf");
            assertThat(one.content()).containsExactly(1, 2, 3);
        });
        assertThat(sent.inReplyTo()).isEqualTo("vendor-message-7");
    }

    @Test
    void messagesToOneRecipientKeepTheirOrderWhateverFails() {
        sender.failNext(somebody, new IllegalStateException("Down"), new IllegalStateException("Down"), postponed(120));

        IntStream.range(0, 8).forEach(number -> put("No. " + number));

        await().until(() -> sender.taken(somebody).size() == 8);
        assertThat(sender.taken(somebody))
                .extracting(taken -> taken.message().text())
                .containsExactly("No. 0", "No. 1", "No. 2", "No. 3", "No. 4", "No. 5", "No. 6", "No. 7");
        assertThat(sender.tried(somebody)).hasSize(11);
    }

    @Test
    @Tag("M23")
    void whatWaitsForItsHourLeavesThenAndHoldsUpNobodyBefore() {
        var hour = Instant.now().plusSeconds(2);
        transaction.executeWithoutResult(status -> outbox.put(message("In the morning", account), hour));

        put("At once");

        await().until(() -> sender.taken(somebody).size() == 2);
        assertThat(sender.taken(somebody))
                .extracting(taken -> taken.message().text())
                .containsExactly("At once", "In the morning");
        assertThat(sender.taken(somebody).get(1).at()).isAfterOrEqualTo(hour);
    }

    @Test
    void aFailedMessageStopsNobody() {
        sender.failNext(somebody, new SendingRefused("No such chat", true, null));
        var refused = put("Refused");
        put("Taken");

        await().until(() -> sender.taken(somebody).size() == 1);

        assertThat(fates.of(refused)).singleElement().satisfies(fate -> {
            assertThat(fate.status()).isEqualTo(OutboxStatus.FAILED);
            assertThat(fate.addressGone()).isTrue();
            assertThat(fate.reason()).isEqualTo("No such chat");
            assertThat(fate.recipient()).isEqualTo(somebody);
        });
    }

    @Test
    void oneRecipientIsWrittenToNoFasterThanHisVendorAllows() {
        IntStream.range(0, 6).forEach(number -> put("No. " + number));

        await().until(() -> sender.taken(somebody).size() == 6);

        var at = sender.taken(somebody).stream().map(ScriptedSender.Taken::at).toList();
        for (var i = 1; i < at.size(); i++) {
            assertThat(Duration.between(at.get(i - 1), at.get(i))).isGreaterThan(Duration.ofMillis(45));
        }
        assertThat(view(about)).allMatch(view -> view.attempts() == 1);
    }

    @Test
    void whatTheOtherSidePostponesIsNoAttemptAndHoldsUpTheWholeAccount() {
        var another = UUID.randomUUID().toString();
        sender.failNext(somebody, postponed(700));
        put("Too many");
        await().until(() -> sender.tried(somebody).size() == 1);
        await().until(() -> view(about).get(0).error() != null);
        var asked = Instant.now();

        transaction.executeWithoutResult(status -> outbox.put(new OutboundMessage(
                ScriptedSender.CHANNEL,
                account,
                another,
                null,
                "Also",
                null,
                List.of(),
                List.of(),
                null,
                about,
                false)));

        await().until(() ->
                sender.taken(another).size() == 1 && sender.taken(somebody).size() == 1);
        assertThat(sender.tried(another)).hasSize(1);
        assertThat(sender.taken(another).get(0).at()).isAfter(asked.plusMillis(400));
        await().until(() -> view(about).stream().allMatch(view -> view.status() == OutboxStatus.SENT));
        assertThat(view(about)).allMatch(view -> view.attempts() == 1);
    }

    @Test
    void aRemoteThatFailsIsLeftAloneAndTheOthersAreNot() {
        var failing = IntStream.range(0, 12)
                .mapToObj(i -> UUID.randomUUID().toString())
                .toList();
        failing.forEach(
                one -> sender.failNext(one, new IllegalStateException("500"), new IllegalStateException("500")));
        transaction.executeWithoutResult(status -> failing.forEach(one -> outbox.put(message("x", account, one))));
        await().until(() -> remotes.open(ScriptedSender.CHANNEL) > 0);

        put("Elsewhere", UUID.randomUUID().toString());

        await().until(() -> sender.taken(somebody).size() == 1);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> failing.stream().allMatch(one -> sender.taken(one).size() == 1));
        await().until(() -> remotes.open(ScriptedSender.CHANNEL) == 0);
    }

    @Test
    void whatBecameOfAMessageIsToldOnceAndNeverGoesBack() {
        var id = put("Read me");
        await().until(() -> fates.of(id).size() == 1);
        var vendors = "vendor-" + id;

        assertThat(reached(vendors, true, null)).isTrue();
        assertThat(reached(vendors, true, null)).isTrue();
        assertThat(reached(vendors, false, "Late and wrong")).isTrue();

        assertThat(fates.of(id))
                .extracting(MessageFate::status)
                .containsExactly(OutboxStatus.SENT, OutboxStatus.DELIVERED);
        assertThat(view(about)).singleElement().satisfies(view -> {
            assertThat(view.status()).isEqualTo(OutboxStatus.DELIVERED);
            assertThat(view.deliveredAt()).isNotNull();
            assertThat(view.error()).isNull();
        });
    }

    @Test
    void whatFailsAfterItWasSentIsToldWithItsReason() {
        var id = put("To a dead phone");
        await().until(() -> fates.of(id).size() == 1);

        reached("vendor-" + id, false, "30006");

        assertThat(fates.of(id))
                .extracting(MessageFate::status)
                .containsExactly(OutboxStatus.SENT, OutboxStatus.FAILED);
        assertThat(view(about)).singleElement().satisfies(view -> assertThat(view.error())
                .isEqualTo("30006"));
    }

    @Test
    void anUnknownMessageIsNobodys() {
        assertThat(reached("vendor-unknown", true, null)).isFalse();
    }

    @Test
    void aNewsThatOvertakesTheAnswerSparesTheSecondAttempt() {
        sender.failNext(somebody, new IllegalStateException("The answer was lost"));
        var id = put("Arrived all the same");
        await().until(() -> sender.tried(somebody).size() == 1);

        transaction.executeWithoutResult(status -> outbox.reached(id, "vendor-" + id, true, null, false));

        await().during(Duration.ofMillis(500))
                .until(() -> sender.tried(somebody).size() == 1);
        assertThat(view(about)).singleElement().satisfies(view -> assertThat(view.status())
                .isEqualTo(OutboxStatus.DELIVERED));
    }

    @Test
    void whoFailsToHearDoesNotHaveItSentTwice() {
        fates.beDeafTo(about);

        put("Once");

        await().until(() -> view(about).get(0).status() == OutboxStatus.SENT);
        assertThat(sender.tried(somebody)).hasSize(1);
    }

    private boolean reached(String vendors, boolean delivered, @Nullable String reason) {
        return outbox.reached(ScriptedSender.CHANNEL, vendors, delivered, reason, false);
    }

    private UUID put(String text) {
        return put(text, account);
    }

    private UUID put(String text, String through) {
        return transaction.execute(status -> outbox.put(message(text, through)));
    }

    private OutboundMessage message(String text, String through) {
        return message(text, through, somebody);
    }

    private OutboundMessage message(String text, String through, String to) {
        return new OutboundMessage(
                ScriptedSender.CHANNEL, through, to, null, text, null, List.of(), List.of(), null, about, false);
    }

    private static SendingPostponed postponed(int millis) {
        return new SendingPostponed(Duration.ofMillis(millis), "429");
    }

    private long tickets() {
        return database.sql("select count(*) from int_channel_message")
                .query(Long.class)
                .single();
    }

    private List<OutboxView> view(String cause) {
        return outbox.latest(PageRequest.of(0, 200))
                .filter(view -> view.about().equals(cause))
                .toList();
    }
}
