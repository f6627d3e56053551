package potok.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import potok.Visitor;
import potok.Wire;

/** The power fails between storing and handling, and between storing and sending: both sides are counted. */
@Tag("B6")
@Tag("X4")
class NothingLostJourneyIT {
    private static final int MESSAGES = 10;
    private static final String ACCOUNT = "AC00000000000000000000000000000000";
    private static final String TOKEN = "12345678901234567890123456789012";
    private static final String OURS = "+15005550006";
    private static final Pattern CONVERSATION = Pattern.compile("/conversations/([0-9a-f-]{36})");

    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final CountDownLatch neverWhileUp = new CountDownLatch(1);
    private volatile boolean silent = true;
    private HttpServer vendor;

    /** Takes every message, and while it is silent answers none. */
    @BeforeEach
    void aVendor() throws Exception {
        vendor = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        vendor.setExecutor(Executors.newCachedThreadPool());
        vendor.createContext("/", exchange -> {
            var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            sent.add(field(form, "To") + " " + field(form, "Body"));
            if (silent) {
                awaitTheEnd();
            }
            var answer = "{\"sid\":\"SM%032d\",\"status\":\"queued\"}"
                    .formatted(sent.size())
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(201, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        vendor.start();
    }

    @AfterEach
    void end() {
        neverWhileUp.countDown();
        vendor.stop(0);
    }

    @Test
    void whatIsStoredArrivesAndWhatIsWrittenLeaves() throws Exception {
        var data = Files.createTempDirectory(Path.of("target"), "journey").toAbsolutePath();
        try (var product = RunningProduct.in(data, account())) {
            var wire = new Wire(product.port());
            clients().forEach(client -> assertThat(
                            write(wire, product.address(), client).status())
                    .isEqualTo(200));
            product.killAndRestart();

            var operator = Visitor.signedIn(product.port(), "manager");
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(conversations(operator)).hasSize(MESSAGES));
            conversations(operator).forEach(conversation -> {
                operator.get("/conversations/" + conversation);
                assertThat(operator.post("/conversations/" + conversation + "/messages", Map.of("text", "Answer"))
                                .status())
                        .isLessThan(400);
            });
            await().until(() -> !sent.isEmpty());
            var heldWhenThePowerFailed = sent.size();
            product.killAndRestart();
            heldWhenThePowerFailed = Math.max(heldWhenThePowerFailed, sent.size());

            silent = false;
            await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(List.copyOf(sent))
                    .containsAll(clients().map(client -> client + " Answer").toList()));
            assertThat(sent).hasSizeLessThanOrEqualTo(MESSAGES + heldWhenThePowerFailed);
            var manager = Visitor.signedIn(product.port(), "manager");
            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(
                            manager.get("/outbox-messages?status=SENT").body().split("outbox-sent", -1))
                    .hasSize(MESSAGES + 1));
            assertThat(conversations(manager)).hasSize(MESSAGES);
        }
    }

    private Map<String, String> account() {
        return Map.of(
                "TWILIO_ACCOUNT_SID", ACCOUNT,
                "TWILIO_AUTH_TOKEN", TOKEN,
                "TWILIO_FROM", OURS,
                "TWILIO_BASE_URL", "http://localhost:" + vendor.getAddress().getPort(),
                "INTEGRATIONS_OUTBOX_LEASE", "15s");
    }

    private static Stream<String> clients() {
        return IntStream.range(0, MESSAGES).mapToObj("+790000005%02d"::formatted);
    }

    private static List<String> conversations(Visitor visitor) {
        return CONVERSATION
                .matcher(visitor.get("/conversations?box=ALL").body())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private static Wire.Answer write(Wire wire, String address, String client) {
        var fields = new TreeMap<>(Map.of(
                "AccountSid",
                ACCOUNT,
                "Body",
                "Question",
                "From",
                client,
                "MessageSid",
                "SM0000000000000000000000" + client.substring(4),
                "NumMedia",
                "0",
                "To",
                OURS));
        var path = "/webhooks/twilio/sms";
        return wire.postForm(path, fields, "X-Twilio-Signature", signature(address + path, fields));
    }

    private static String signature(String url, TreeMap<String, String> fields) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            var text = new StringBuilder(url);
            fields.forEach((name, value) -> text.append(name).append(value));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String field(String form, String name) {
        return Stream.of(form.split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    private void awaitTheEnd() {
        try {
            neverWhileUp.await(5, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
