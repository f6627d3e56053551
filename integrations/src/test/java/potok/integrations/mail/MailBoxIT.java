package potok.integrations.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import potok.integrations.RealDatabase;
import potok.integrations.chat.ChatChannel;
import potok.integrations.chat.MessageArrived;
import potok.integrations.chat.ReceivedFile;
import potok.integrations.outbox.OutboundFile;
import potok.integrations.outbox.OutboundMessage;
import potok.integrations.outbox.Outbox;
import potok.integrations.sandbox.ReceivedMail;
import potok.integrations.sandbox.SandboxMail;
import potok.integrations.sandbox.WrittenMail;
import potok.integrations.twilio.HeardMessages;

/** Mail of people to us, by IMAP from a real mail server. */
@Tag("X1")
@Tag("T21")
@Tag("B5")
@RealDatabase
class MailBoxIT {
    private final String somebody = UUID.randomUUID() + "@client.test";
    private final String id = "<" + UUID.randomUUID() + "@client.test>";

    @Autowired
    private SandboxMail server;

    @Autowired
    private HeardMessages heard;

    @Autowired
    private Outbox outbox;

    @Autowired
    private JdbcClient database;

    private TransactionTemplate transaction;

    @Autowired
    void use(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
    }

    @AfterEach
    void itRunsAgain() {
        if (!server.isRunning()) {
            server.start();
        }
    }

    @Test
    void whatSomebodyWritesIsHeardOnce() {
        server.write(mail("Ремонт холодильника", "Здравствуйте!\nНе морозит."));

        await().until(() -> heard().size() == 1);
        await().during(Duration.ofSeconds(1)).until(() -> heard().size() == 1);
        assertThat(heard()).singleElement().satisfies(message -> {
            assertThat(message.channel()).isEqualTo(ChatChannel.EMAIL);
            assertThat(message.account()).isEqualTo("potok@example.com");
            assertThat(message.chat()).isEqualTo(id);
            assertThat(message.messageId()).isEqualTo(id);
            assertThat(message.subject()).isEqualTo("Ремонт холодильника");
            assertThat(message.text()).isEqualTo("Здравствуйте!\nНе морозит.");
            assertThat(message.sender().email()).isEqualTo(somebody);
            assertThat(message.sender().name()).isEqualTo("Анна");
        });
        assertThat(kept()).isZero();
    }

    @Test
    void aMailThatComesTwiceIsOne() {
        server.write(mail("Twice", "the same"));
        server.write(mail("Twice", "the same"));

        await().until(() -> heard().size() == 1);
        await().during(Duration.ofSeconds(1)).until(() -> heard().size() == 1);
    }

    @Test
    void htmlBecomesText() {
        server.write(new WrittenMail(
                id,
                from(),
                "HTML",
                "",
                "<html><head><style>p{}</style></head><body><p>Добрый&nbsp;день!</p><p>Цена &lt; 5000?<br>Анна</p>"
                        + "<script>alert(1)</script></body></html>",
                Map.of(),
                List.of()));

        await().until(() -> heard().size() == 1);
        assertThat(heard().get(0).text().replaceAll("\n+", "\n")).isEqualTo("Добрый день!\nЦена < 5000?\nАнна");
    }

    @Test
    void filesComeAlongUpToTheirLimit() {
        var photo = new ReceivedFile("фото.jpg", "image/jpeg", new byte[50_000]);
        var film = new ReceivedFile("film.mp4", "video/mp4", new byte[150_000]);

        server.write(new WrittenMail(id, from(), "Files", "see there", null, Map.of(), List.of(photo, film)));

        await().until(() -> heard().size() == 1);
        assertThat(heard().get(0).files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("фото.jpg");
            assertThat(file.contentType()).isEqualTo("image/jpeg");
            assertThat(file.content()).hasSize(50_000);
        });
        assertThat(heard().get(0).text()).isEqualTo("see there");
    }

    @Test
    void ourAnswerAndTheNextQuestionAreOneConversation() {
        server.write(mail("Question", "How much?"));
        await().until(() -> heard().size() == 1);

        var answer = transaction.execute(status -> outbox.put(new OutboundMessage(
                OutboundMessage.EMAIL,
                null,
                somebody,
                "Re: Question",
                "5000",
                null,
                List.of(),
                List.of(new OutboundFile("price.txt", "text/plain", "5000".getBytes())),
                id,
                "conversation:1",
                false)));
        await().until(() -> received().size() == 1);
        // Some programs tell only what they answer.
        server.write(WrittenMail.of(from(), "Re: Re: Question", "Deal").with("In-Reply-To", "<" + answer + "@potok>"));

        await().until(() -> heard().size() == 2);
        assertThat(heard().get(1).chat()).isEqualTo(id);
        assertThat(heard().get(1).text()).isEqualTo("Deal");
        var sent = server.raw("<" + answer + "@potok>");
        assertThat(sent)
                .contains("In-Reply-To: " + id)
                .contains("References: " + id)
                .contains("price.txt");
        assertThat(sent).doesNotContain("Auto-Submitted");
    }

    @ParameterizedTest
    @CsvSource({"Auto-Submitted, auto-replied", "Precedence, bulk", "Precedence, list"})
    void whatMachinesWriteIsPassedOver(String header, String value) {
        server.write(mail("Out of office", "I am away").with(header, value));

        await().until(() -> done() == 1);
        assertThat(heard()).isEmpty();
        assertThat(kept()).isZero();
    }

    @Test
    void ourOwnMailIsPassedOver() {
        server.write(new WrittenMail(id, "Potok <potok@example.com>", "Loop", "?", null, Map.of(), List.of()));

        await().until(() -> done() == 1);
        assertThat(heard.all()).noneMatch(message -> message.messageId().equals(id));
    }

    @Test
    void nothingIsLostWhileTheServerIsDown() {
        server.write(mail("Before", "the storm"));
        await().until(() -> heard().size() == 1);

        server.stop();
        server.start();
        server.write(WrittenMail.of(from(), "After", "the storm"));

        await().atMost(Duration.ofSeconds(20)).until(() -> heard().size() == 2);
    }

    private WrittenMail mail(String subject, String text) {
        return new WrittenMail(id, from(), subject, text, null, Map.of(), List.of());
    }

    private String from() {
        return "Анна <" + somebody + ">";
    }

    private List<MessageArrived> heard() {
        return heard.all().stream()
                .filter(message -> somebody.equals(message.sender().email()))
                .toList();
    }

    private List<ReceivedMail> received() {
        return server.latest(1_000).stream()
                .filter(mail -> mail.to().equals(somebody))
                .toList();
    }

    private long done() {
        return database.sql("select count(*) from inbox_event where event_id = ? and status = 'DONE'")
                .param(id)
                .query(Long.class)
                .single();
    }

    private long kept() {
        return database.sql("select count(*) from received_mail")
                .query(Long.class)
                .single();
    }
}
