package potok.integrations.mango;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import potok.integrations.RealDatabase;
import potok.integrations.inbox.Inbox;
import potok.integrations.inbox.InboxEventView;
import potok.integrations.inbox.InboxStatus;
import potok.integrations.telephony.TelephonyEvent.Appeared;

@Tag("X9")
@Tag("B6")
@Tag("C5")
@RealDatabase
@ExtendWith(OutputCaptureExtension.class)
class MangoEventsRouteIT {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String conversation = UUID.randomUUID().toString();

    @Value("${server.port}")
    private int port;

    @Autowired
    private MangoSignature signature;

    @Autowired
    private Inbox inbox;

    @Autowired
    private HeardEvents heard;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void aSignedEventIsStoredAsItCameAcknowledgedAndHandled() {
        var response = post("events/call", signature.sign(call(1)).encoded());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        assertThat(response.headers().map()).doesNotContainKeys("sign", "json", "vpbx_api_key", "user-agent");
        await().untilAsserted(
                        () -> assertThat(heard.of(conversation)).singleElement().isInstanceOf(Appeared.class));
        assertThat(stored())
                .returns("events/call", InboxEventView::kind)
                .returns("events/call:c-" + conversation + "+1", InboxEventView::eventId)
                .returns(call(1), InboxEventView::payload);
    }

    @Test
    void nothingIsAcknowledgedBeforeItIsStored() {
        var answer = new AtomicReference<CompletableFuture<HttpResponse<String>>>();

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql("lock table inbox_event in exclusive mode").update();
            answer.set(http.sendAsync(
                    request(
                            "events/call",
                            FORM,
                            BodyPublishers.ofString(signature.sign(call(1)).encoded())),
                    BodyHandlers.ofString()));
            await().during(Duration.ofMillis(300)).until(() -> !answer.get().isDone());
        });

        assertThat(answer.get().join().statusCode()).isEqualTo(200);
        assertThat(stored()).isNotNull();
    }

    @Test
    void aRepeatIsAcknowledgedAndChangesNothing() {
        var form = signature.sign(call(1)).encoded();

        assertThat(post("events/call", form).statusCode()).isEqualTo(200);
        assertThat(post("events/call", form).statusCode()).isEqualTo(200);

        assertThat(stored()).isNotNull();
        await().untilAsserted(() -> assertThat(stored().status()).isEqualTo(InboxStatus.DONE));
        assertThat(heard.of(conversation)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"events/record/added", "result/call/hangup", "events/novelty", "result/stats"})
    void everyKindIsTakenEvenUnknownOnes(String kind) {
        assertThat(post(kind, signature.sign(call(1)).encoded()).statusCode()).isEqualTo(200);

        await().untilAsserted(() -> assertThat(stored().status()).isEqualTo(InboxStatus.DONE));
        assertThat(stored().kind()).isEqualTo(kind);
    }

    @Test
    void aForgeryIsRefusedAndLoggedWithoutItsContent(CapturedOutput output) {
        var form = signature.sign(call(1));

        assertProblem(401, post("events/call", new MangoForm(form.key(), "0".repeat(64), form.json()).encoded()));
        assertProblem(401, post("events/call", new MangoForm("guess", form.signature(), form.json()).encoded()));

        assertThat(storedCount()).isZero();
        assertThat(output).contains("/webhooks/mango/events/call from 127.0.0.1 refused: Wrong sign");
        assertThat(output).doesNotContain(conversation);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    no pairs at all
                    sign=a&json=%7B%7D
                    vpbx_api_key=a&json=%7B%7D
                    vpbx_api_key=a&sign=b
                    vpbx_api_key=a&sign=b&json=
                    vpbx_api_key=a&sign=b&json
                    vpbx_api_key=a&sign=b&json=%7B%7D&json=%7B%7D
                    vpbx_api_key=a&sign=b&json=%zz
                    &&&
                    """)
    void aBrokenFormIsRefused(String form) {
        assertProblem(400, post("events/call", form));
    }

    @Test
    void anEmptyBodyIsRefused() {
        assertProblem(400, post("events/call", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "null", "\"text\"", "{", "{} {}", "no json", "{\"a\":\"\u0000\"}"})
    void signedTextThatIsNoObjectIsRefused(String json) {
        assertProblem(400, post("events/call", signature.sign(json).encoded()));
    }

    @Test
    void fieldsInTheAddressDoNotCount() {
        var form = signature.sign(call(1)).encoded();

        assertProblem(400, post("events/call?" + form, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "multipart/form-data; boundary=x", "nonsense"})
    void anotherTypeIsRefused(String type) {
        var form = signature.sign(call(1)).encoded();

        assertProblem(415, send(request("events/call", type, BodyPublishers.ofString(form))));
    }

    @Test
    void aTypeWithCharsetIsTaken() {
        var form = BodyPublishers.ofString(signature.sign(call(1)).encoded());

        assertThat(send(request("events/call", FORM + "; charset=UTF-8", form)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aBodyBeyondTheLimitIsRefusedWhetherItSaysSoOrNot() {
        var form = signature.sign("{\"a\":\"" + "x".repeat(1024 * 1024) + "\"}").encoded();
        var unannounced = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(form.getBytes()));

        assertProblem(413, post("events/call", form));
        assertProblem(413, send(request("events/call", FORM, unannounced)));
    }

    @Test
    void aLargeBodyWithinTheLimitIsTaken() {
        var json = "{\"entry_id\":\"%s\",\"a\":\"%s\"}".formatted(conversation, "x".repeat(1_000_000));

        assertThat(post("events/novelty", signature.sign(json).encoded()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void idsThatTheDatabaseWouldRefuseDoNoHarm() {
        var json =
                "{\"entry_id\":\"%s\",\"call_id\":\"\\u0000%s\",\"seq\":1}".formatted(conversation, "y".repeat(5_000));

        assertThat(post("events/call", signature.sign(json).encoded()).statusCode())
                .isEqualTo(200);
        assertThat(stored().eventId()).hasSizeLessThan(100);
    }

    @ParameterizedTest
    @CsvSource({"events/../call, 4", "events, 4", "other/call, 4", "events/CALL%20, 4"})
    void otherAddressesHoldNothing(String path, int family) {
        var form = signature.sign(call(1)).encoded();

        assertThat(post(path, form).statusCode() / 100).isEqualTo(family);
        assertThat(storedCount()).isZero();
    }

    @Test
    void onlyPostIsAnswered() {
        assertThat(send(HttpRequest.newBuilder(address("events/call")).build()).statusCode())
                .isEqualTo(405);
    }

    private String call(int seq) {
        return """
                {"entry_id":"%1$s","call_id":"c-%1$s","timestamp":1790000000,"seq":%2$d,"call_state":"Appeared",\
                "location":"ivr","from":{"number":"79000000001"},"to":{"number":"74950000001"},"text":"Ёлка & 100 %%"}""".formatted(conversation, seq);
    }

    private InboxEventView stored() {
        return inbox.find(null, PageRequest.of(0, 1_000)).stream()
                .filter(event -> event.payload().contains(conversation))
                .reduce((one, other) -> {
                    throw new AssertionError("Stored twice");
                })
                .orElseThrow();
    }

    private long storedCount() {
        return inbox.find(null, PageRequest.of(0, 1_000)).stream()
                .filter(event -> event.payload().contains(conversation))
                .count();
    }

    private static void assertProblem(int status, HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
        assertThat(response.body()).contains("\"status\":" + status).hasSizeLessThan(200);
    }

    private HttpResponse<String> post(String path, String form) {
        return send(request(path, FORM, BodyPublishers.ofString(form)));
    }

    private HttpRequest request(String path, String contentType, BodyPublisher body) {
        return HttpRequest.newBuilder(address(path))
                .header("Content-Type", contentType)
                .POST(body)
                .build();
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + "/webhooks/mango/" + path);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
