package potok.integrations.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import potok.integrations.RealDatabase;
import potok.integrations.mail.ChangingMailServer;
import potok.integrations.sandbox.ReceivedMail;
import potok.integrations.sandbox.SandboxMail;
import potok.integrations.signals.Signals;

@Tag("B6")
@Tag("C18")
@RealDatabase
class OutboxIT {
    private final String about = "service-order:" + UUID.randomUUID();
    private final String somebody = UUID.randomUUID() + "@example.com";

    @Autowired
    private Outbox outbox;

    @Autowired
    private Signals signals;

    @Autowired
    private SandboxMail mailbox;

    @Autowired
    private ChangingMailServer server;

    @Autowired
    private JdbcClient database;

    private TransactionTemplate transaction;

    @Autowired
    void use(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
    }

    @AfterEach
    void everythingRunsAgain() {
        server.isKnown(true);
        if (!mailbox.isRunning()) {
            mailbox.start();
        }
    }

    @Test
    void aMessageWaitsOnceItsCauseIsCommitted() {
        List<String> heard = new CopyOnWriteArrayList<>();
        signals.listen("outbox", heard::add);

        put(message("Мастер приедет завтра"));

        assertThat(messages()).singleElement().satisfies(view -> {
            assertThat(view.text()).isEqualTo("Мастер приедет завтра");
            assertThat(view.channel()).isEqualTo("pigeon");
            assertThat(view.recipient()).isEqualTo("79000000001");
            assertThat(view.status()).isEqualTo(OutboxStatus.QUEUED);
            await().until(() -> heard.contains(view.id().toString()));
        });
    }

    @Test
    void aMessageVanishesWithItsCause() {
        transaction.executeWithoutResult(status -> {
            outbox.put(message("Never said"));
            status.setRollbackOnly();
        });

        assertThat(messages()).isEmpty();
    }

    @Test
    void aMessageWithoutATransactionIsRefused() {
        assertThatThrownBy(() -> outbox.put(message("By nobody"))).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void mailArrivesInBothForms() {
        put(mail(somebody, "Заказ № 7\r\nBcc: spy@example.com", "Мастер едет", "<p>Мастер <b>едет</b></p>", false));

        await().untilAsserted(() -> assertThat(received()).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Заказ № 7 Bcc: spy@example.com");
            assertThat(mail.text().strip()).isEqualTo("Мастер едет");
            assertThat(mail.html()).contains("Мастер <b>едет</b>");
            assertThat(mail.from()).contains("potok@example.com");
        }));
        await().untilAsserted(() -> assertThat(only().status()).isEqualTo(OutboxStatus.SENT));
        assertThat(only().sentAt()).isNotNull();
        assertThat(only().attempts()).isEqualTo(1);
        assertThat(only().text()).isEqualTo("Мастер едет");
    }

    @Test
    void mailWithoutHtmlArrivesToo() {
        put(mail(somebody, "Plain", "Nothing but text", null, false));

        await().untilAsserted(() -> assertThat(received()).singleElement().satisfies(mail -> {
            assertThat(mail.text().strip()).isEqualTo("Nothing but text");
            assertThat(mail.html()).isEmpty();
        }));
    }

    @Test
    void mailWaitsForAServerThatIsDown() {
        mailbox.stop();
        put(mail(somebody, "Late", "Better late than never", null, false));
        await().untilAsserted(() -> {
            assertThat(only().attempts()).isPositive();
            assertThat(only().error()).isNotNull();
        });
        assertThat(only().status()).isIn(OutboxStatus.QUEUED, OutboxStatus.SENDING);

        mailbox.start();

        await().untilAsserted(() -> assertThat(only().status()).isEqualTo(OutboxStatus.SENT));
        assertThat(received()).hasSize(1);
        assertThat(only().error()).isNull();
    }

    @Test
    void mailIsGivenUpAfterTheLastAttemptUntilAPersonRetries() {
        mailbox.stop();
        put(mail(somebody, "Hopeless", "Nobody hears", null, false));
        await().untilAsserted(() -> assertThat(only().status()).isEqualTo(OutboxStatus.FAILED));
        assertThat(only().attempts()).isEqualTo(6);

        mailbox.start();
        outbox.retry(only().id());

        await().untilAsserted(() -> assertThat(received()).hasSize(1));
    }

    @Test
    void anUnknownRecipientIsNotTriedAgain() {
        put(mail("unknown@example.com", "Hello", "Is anybody there?", null, false));

        await().untilAsserted(() -> assertThat(only().status()).isEqualTo(OutboxStatus.FAILED));
        assertThat(only().attempts()).isEqualTo(1);
        assertThat(only().error()).contains("550");
    }

    @Test
    void whatIsNoAddressIsNotTriedAgain() {
        put(mail("nobody at all", "Hello", "Is anybody there?", null, false));

        await().untilAsserted(() -> assertThat(only().status()).isEqualTo(OutboxStatus.FAILED));
        assertThat(only().attempts()).isEqualTo(1);
    }

    @Test
    void confidentialMailIsForgottenOnceItIsSent() {
        put(mail(somebody, "New password", "Follow https://example.com/secret", "<a>secret</a>", true));
        assertThat(only().text()).isEmpty();

        await().untilAsserted(() -> assertThat(only().status()).isEqualTo(OutboxStatus.SENT));

        assertThat(received()).singleElement().satisfies(mail -> assertThat(mail.text())
                .contains("secret"));
        assertThat(stored()).isEqualTo("/");
    }

    @Test
    void confidentialMailIsForgottenWhenItIsRefused() {
        put(mail("unknown@example.com", "New password", "secret", "secret", true));

        await().untilAsserted(() -> assertThat(only().status()).isEqualTo(OutboxStatus.FAILED));

        assertThat(stored()).isEqualTo("/");
        outbox.retry(only().id());
        assertThat(only().status()).isEqualTo(OutboxStatus.FAILED);
    }

    @Test
    void mailWaitsUntilAServerIsNamed() {
        server.isKnown(false);
        put(mail(somebody, "Patience", "Soon", null, false));
        await().untilAsserted(() -> {
            assertThat(only().nextAttemptAt()).isAfter(only().createdAt());
            assertThat(only().attempts()).isZero();
            assertThat(only().status()).isEqualTo(OutboxStatus.QUEUED);
        });

        server.isKnown(true);

        await().untilAsserted(() -> assertThat(received()).hasSize(1));
        await().untilAsserted(() -> assertThat(only().attempts()).isEqualTo(1));
    }

    @Test
    void manyWorkersSendEachMailOnce() {
        transaction.executeWithoutResult(status -> IntStream.range(0, 60)
                .forEach(number -> outbox.put(mail(somebody, "No. " + number, "text", null, false))));

        await().untilAsserted(() -> assertThat(messages()).allMatch(view -> view.status() == OutboxStatus.SENT));

        assertThat(received()).extracting(ReceivedMail::subject).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void aMessageOfALostSenderIsSentByAnother() {
        server.isKnown(false);
        put(mail(somebody, "Found", "again", null, false));
        await().untilAsserted(() -> assertThat(only().nextAttemptAt()).isAfter(only().createdAt()));
        database.sql(
                        "update outbox_message set status = 'SENDING', attempts = 1, next_attempt_at = now() where about = ?")
                .param(about)
                .update();

        server.isKnown(true);

        await().untilAsserted(() -> assertThat(received()).hasSize(1));
    }

    private void put(OutboundMessage message) {
        transaction.executeWithoutResult(status -> outbox.put(message));
    }

    private OutboundMessage message(String text) {
        return new OutboundMessage("pigeon", "79000000001", text, about);
    }

    private OutboundMessage mail(String to, String subject, String text, String html, boolean confidential) {
        return new OutboundMessage("email", to, subject, text, html, about, confidential);
    }

    private List<ReceivedMail> received() {
        return mailbox.latest(1_000).stream()
                .filter(mail -> mail.to().equals(somebody))
                .toList();
    }

    private OutboxView only() {
        assertThat(messages()).hasSize(1);
        return messages().get(0);
    }

    private String stored() {
        return database.sql("select text || '/' || coalesce(html, '') from outbox_message where about = ?")
                .param(about)
                .query(String.class)
                .single();
    }

    private List<OutboxView> messages() {
        return outbox.latest(PageRequest.of(0, 100))
                .filter(view -> view.about().equals(about))
                .toList();
    }
}
