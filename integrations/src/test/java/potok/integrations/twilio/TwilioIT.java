package potok.integrations.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.twilio.security.RequestValidator;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import potok.integrations.RealDatabase;
import potok.integrations.outbox.HeardFates;
import potok.integrations.outbox.OutboundMessage;
import potok.integrations.outbox.Outbox;
import potok.integrations.outbox.OutboxStatus;
import potok.integrations.outbox.OutboxView;
import potok.integrations.sandbox.Faults.Fault;
import potok.integrations.sandbox.SentSms;
import potok.integrations.sandbox.TwilioPhones;

/** SMS both ways against the stand-in, in its good and its bad hours; both sides are counted. */
@Tag("X1")
@Tag("B5")
@Tag("B6")
@Tag("C18")
@RealDatabase
class TwilioIT {
    private static final UUID ORGANISATION = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final Duration LONG = Duration.ofSeconds(30);

    private final String about = "service-order:" + UUID.randomUUID();
    private final String phone = phone("77");

    @Autowired
    private Outbox outbox;

    @Autowired
    private TwilioPhones phones;

    @Autowired
    private HeardFates fates;

    @Autowired
    private HeardMessages heard;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TwilioProperties account;

    @Value("${server.port}")
    private int port;

    private TransactionTemplate transaction;

    @Autowired
    void use(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
    }

    @AfterEach
    void everythingWorksAgain() {
        phones.faults().clear();
    }

    @Test
    void anSmsArrivesAndItsDeliveryIsTold() {
        var id = send("Мастер приедет завтра в 10:00");

        await().until(() -> statuses(id).equals(List.of(OutboxStatus.SENT, OutboxStatus.DELIVERED)));
        assertThat(received()).singleElement().satisfies(sms -> {
            assertThat(sms.text()).isEqualTo("Мастер приедет завтра в 10:00");
            assertThat(sms.from()).isEqualTo("+15005550006");
        });
        await().until(() -> view(id).status() == OutboxStatus.DELIVERED);
    }

    @Test
    void twiceAndInTheWrongOrderIsNoMatter() {
        phones.faults().duplicate(true);
        phones.faults().reorder(true);

        var id = send("Hello");

        await().until(() -> callBacks(id) == 3);
        assertThat(statuses(id)).contains(OutboxStatus.DELIVERED).doesNotContain(OutboxStatus.FAILED);
        assertThat(statuses(id)).doesNotHaveDuplicates();
        assertThat(view(id).status()).isEqualTo(OutboxStatus.DELIVERED);
        assertThat(received()).hasSize(1);
    }

    @Test
    void aNumberThatIsNoneIsNotTriedAgain() {
        var id = send(phone("0001"), "Nobody");

        await().until(() -> !fates.of(id).isEmpty());

        assertThat(fates.of(id)).singleElement().satisfies(fate -> {
            assertThat(fate.status()).isEqualTo(OutboxStatus.FAILED);
            assertThat(fate.addressGone()).isTrue();
            assertThat(fate.reason()).isEqualTo("Twilio 21211 INVALID_NUMBER");
        });
        assertThat(view(id).attempts()).isEqualTo(1);
    }

    @Test
    void aPhoneThatIsOffIsTriedOnceMoreAndGivenUp() {
        var off = phone("0003");

        var id = send(off, "Are you there?");

        await().atMost(LONG).until(() -> statuses(id).contains(OutboxStatus.FAILED));
        assertThat(phones.received()).filteredOn(sms -> sms.to().equals(off)).hasSize(2);
        await().until(() -> "Twilio 30003 HANDSET_UNREACHABLE".equals(view(id).error()));
        assertThat(fates.of(id)).noneMatch(fate -> fate.addressGone());
    }

    @Test
    void whileItIsDownNothingIsLostAndNothingDoubled() {
        phones.faults().put(Fault.SERVER_ERROR, 12);
        var to = IntStream.range(0, 10).mapToObj(number -> phone("1" + number)).toList();

        var ids = to.stream().map(one -> send(one, "Hello")).toList();

        await().atMost(LONG)
                .until(() -> ids.stream().allMatch(id -> statuses(id).contains(OutboxStatus.DELIVERED)));
        assertThat(phones.received())
                .extracting(SentSms::to)
                .filteredOn(to::contains)
                .containsExactlyInAnyOrderElementsOf(to);
        assertThat(ids).allMatch(id -> statuses(id).size() == 2);
    }

    @Test
    void afterTroubleOnePhoneGetsItsMessagesInOrder() {
        phones.faults().put(Fault.SERVER_ERROR, 2);

        var ids =
                IntStream.range(0, 4).mapToObj(number -> send("No. " + number)).toList();

        await().atMost(LONG)
                .until(() -> ids.stream().allMatch(id -> statuses(id).contains(OutboxStatus.DELIVERED)));
        assertThat(texts()).containsExactly("No. 0", "No. 1", "No. 2", "No. 3");
    }

    @Test
    void tooManyIsObeyedAndIsNoAttempt() {
        phones.faults().put(Fault.TOO_MANY_REQUESTS, 2);

        var id = send("Patience");

        await().atMost(LONG).until(() -> statuses(id).contains(OutboxStatus.DELIVERED));
        assertThat(received()).hasSize(1);
        assertThat(view(id).attempts()).isEqualTo(1);
    }

    @Test
    void anAnswerThatIsLostDoesNotHaveItSentTwice() {
        phones.faults().delayBy(Duration.ofSeconds(2));
        phones.faults().put(Fault.SLOW, 1);

        var id = send("Once");

        await().atMost(LONG).until(() -> statuses(id).contains(OutboxStatus.DELIVERED));
        await().during(Duration.ofSeconds(2)).until(() -> received().size() == 1);
    }

    @Test
    void whoSaysStopGetsNothingUntilHeSaysStart() {
        phones.write(ORGANISATION, phone, " stop ");
        await().until(() -> heard.of(phone).size() == 1);
        await().until(() -> optOuts() == 1);

        var refused = send("Advertisement");
        await().until(() -> !fates.of(refused).isEmpty());
        assertThat(fates.of(refused)).singleElement().satisfies(fate -> {
            assertThat(fate.addressGone()).isTrue();
            assertThat(fate.reason()).isEqualTo("Twilio 21610 UNSUBSCRIBED");
        });
        assertThat(received()).isEmpty();

        phones.write(ORGANISATION, phone, "START");
        await().until(() -> optOuts() == 0);
        send("Welcome back");
        await().until(() -> received().size() == 1);
    }

    @Test
    @Tag("T21")
    void whatPeopleWriteIsHeardOnceAndInOrder() {
        phones.faults().duplicate(true);

        var first = phones.write(ORGANISATION, phone, "Здравствуйте! Сколько стоит ремонт?");
        await().until(() -> heard.of(phone).size() == 1);
        phones.write(ORGANISATION, phone, "Алло");

        await().until(() -> heard.of(phone).size() == 2);
        await().during(Duration.ofMillis(300)).until(() -> heard.of(phone).size() == 2);
        assertThat(heard.of(phone).get(0)).satisfies(message -> {
            assertThat(message.text()).isEqualTo("Здравствуйте! Сколько стоит ремонт?");
            assertThat(message.messageId()).isEqualTo(first);
            assertThat(message.account()).isEqualTo("+15005550006");
            assertThat(message.sender().phone()).isEqualTo(phone);
        });
        assertThat(heard.of(phone).get(1).text()).isEqualTo("Алло");
    }

    @Test
    @Tag("X9")
    void aForgedOrReplayedRequestChangesNothing() {
        var id = send("Truth");
        await().until(() -> statuses(id).contains(OutboxStatus.DELIVERED));
        var path = "/webhooks/twilio/status?organisation=" + ORGANISATION + "&message=" + id;
        var failed = status(view(id), "failed");

        assertThat(post(path, failed, "AAAAAAAAAAAAAAAAAAAAAAAAAAA=").statusCode())
                .isEqualTo(401);
        assertThat(post(path, failed, signature("/potok" + path, failed)).statusCode())
                .isEqualTo(401);
        assertThat(post(path + "&x=1", failed, signed(path, failed)).statusCode())
                .isEqualTo(401);
        assertThat(post(path, failed, null).statusCode()).isEqualTo(401);
        assertThat(callBacks(id)).isEqualTo(3);

        var genuine = status(view(id), "delivered");
        var answer = post(path, genuine, signed(path, genuine));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("<Response/>");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
        assertThat(post(path, failed, signed(path, failed)).statusCode()).isEqualTo(200);

        await().until(() -> unfinished() == 0);
        assertThat(view(id).status()).isEqualTo(OutboxStatus.DELIVERED);
        assertThat(fates.of(id)).hasSize(2);
    }

    private UUID send(String text) {
        return send(phone, text);
    }

    private UUID send(String to, String text) {
        return transaction.execute(status -> outbox.put(new OutboundMessage(OutboundMessage.SMS, to, text, about)));
    }

    private List<OutboxStatus> statuses(UUID id) {
        return fates.of(id).stream().map(fate -> fate.status()).toList();
    }

    private List<SentSms> received() {
        return phones.received().stream().filter(sms -> sms.to().equals(phone)).toList();
    }

    /** The first first. */
    private List<String> texts() {
        return received().stream()
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .map(SentSms::text)
                .toList();
    }

    private OutboxView view(UUID id) {
        return outbox.latest(PageRequest.of(0, 200)).stream()
                .filter(view -> view.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private long callBacks(UUID id) {
        return count(
                "select count(*) from inbox_event where payload like '%message=' || ? || '%' and status = 'DONE'",
                id.toString());
    }

    private long unfinished() {
        return count("select count(*) from inbox_event where source = ? and status in ('NEW', 'FAILED')", "twilio");
    }

    private long optOuts() {
        return count("select count(*) from sms_opt_out where phone = ?", phone);
    }

    private long count(String sql, String parameter) {
        return database.sql(sql).param(parameter).query(Long.class).single();
    }

    private Map<String, String> status(OutboxView view, String status) {
        return Map.of(
                "MessageSid",
                "SM" + view.id().toString().replace("-", ""),
                "MessageStatus",
                status,
                "AccountSid",
                account.accountSid(),
                "To",
                phone,
                "From",
                account.from());
    }

    private String signed(String path, Map<String, String> fields) {
        return signature("https://crm.example.com/potok" + path, fields);
    }

    /** Made by hand, and held by Twilio's own validator. */
    private String signature(String address, Map<String, String> fields) {
        try {
            var text = new StringBuilder(address);
            new TreeMap<>(fields).forEach((name, value) -> text.append(name).append(value));
            var mac = javax.crypto.Mac.getInstance("HmacSHA1");
            mac.init(new javax.crypto.spec.SecretKeySpec(
                    account.authToken().getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            var signature = java.util.Base64.getEncoder()
                    .encodeToString(mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8)));
            assertThat(new RequestValidator(account.authToken()).validate(address, fields, signature))
                    .isTrue();
            return signature;
        } catch (java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> post(String path, Map<String, String> fields, String signature) {
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (signature != null) {
            request.header("X-Twilio-Signature", signature);
        }
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String phone(String ending) {
        var middle = String.valueOf(ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999));
        return "+1500555" + middle.substring(0, 4) + ending;
    }
}
