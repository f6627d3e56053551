package potok.integrations.mango;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import potok.integrations.telephony.CallBackCommand;
import potok.integrations.telephony.TelephonyAccount;
import potok.integrations.telephony.TelephonyRefused;

/** Against a little server that answers as an exchange in trouble would. */
@Tag("C5")
class MangoTelephonyTest {
    private static final CallBackCommand COMMAND = new CallBackCommand("crm-42", "101", "79161234567", null);

    private final List<String> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch silence = new CountDownLatch(1);
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private HttpServer server;
    private MangoTelephony telephony;
    private volatile TelephonyAccount account;
    private volatile int status = 200;
    private volatile String answer = "{\"result\":1000}";
    private volatile boolean silent;

    @BeforeEach
    void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/vpbx/", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            waitIfSilent();
            var body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        var address = URI.create("http://localhost:" + server.getAddress().getPort() + "/vpbx/");
        account = new TelephonyAccount("sim0key0000000000000000000000001", "sim0salt000000000000000000000001", address);
        camel.getRegistry().bind("withoutRetries", new MangoConfiguration().withoutRetries());
        camel.addRoutes(new MangoCommandRoute(
                new MangoProperties("", "", address, Duration.ofMillis(500), Duration.ofMillis(50))));
        camel.start();
        telephony = new MangoTelephony(
                new MangoSender(camel.createProducerTemplate(), () -> account),
                mock(MangoConversationRepository.class));
    }

    @AfterEach
    void stop() {
        silence.countDown();
        camel.stop();
        server.stop(0);
    }

    @Test
    void withoutAnAccountNothingIsSent() {
        account = new TelephonyAccount("", "", account.address());

        assertThatThrownBy(() -> telephony.callBack(COMMAND)).hasMessageContaining("not-connected");
        assertThat(received).isEmpty();
    }

    @Test
    void anotherAccountCanBeTriedBeforeItIsOurs() {
        telephony.check(new TelephonyAccount("newer-key", "newer-salt", account.address()));

        assertThat(received).hasSize(1);
        assertThat(MangoForm.of(received.get(0)).key()).isEqualTo("newer-key");
    }

    @Test
    void theCommandIsSignedAndSentOnce() {
        telephony.callBack(COMMAND);

        assertThat(received).hasSize(1);
        var form = MangoForm.of(received.get(0));
        assertThat(form.json())
                .isEqualTo(
                        "{\"command_id\":\"crm-42\",\"from\":{\"extension\":\"101\"},\"to_number\":\"79161234567\"}");
        assertThat(form.signature()).isEqualTo("08df393bdb505739b7e5be5c8ca05c2f75880a7c8f07646995335d8d7e5096e0");
    }

    @Test
    void aGoodStatusWithoutACodeMeansTaken() {
        answer = "";

        assertThatCode(() -> telephony.callBack(COMMAND)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    200 | {"result":"2240"}                     | 2240
                    200 | {"result":4001}                       | 4001
                    420 | {"code":3102}                         | 3102
                    401 | unauthorized                          | http-401
                    429 | {"message":"Rate limit exceeded.","code":0} | http-429
                    503 | busy                                  | http-503
                    302 | moved                                 | http-302
                    """)
    void aRefusalHasTheExchangesReasonAndIsNotRepeated(int givenStatus, String givenAnswer, String code) {
        status = givenStatus;
        answer = givenAnswer;

        assertRefused(code);
        assertThat(received).hasSize(1);
    }

    @Test
    void anExchangeThatKeepsSilentIsUnreachableAndNotAskedAgain() {
        silent = true;

        assertRefused(TelephonyRefused.UNREACHABLE);
        assertThat(received).hasSize(1);
    }

    @Test
    void anExchangeThatIsGoneIsUnreachable() {
        server.stop(0);

        assertRefused(TelephonyRefused.UNREACHABLE);
    }

    private void assertRefused(String code) {
        assertThatThrownBy(() -> telephony.callBack(COMMAND))
                .isInstanceOfSatisfying(TelephonyRefused.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }

    private void waitIfSilent() throws IOException {
        try {
            if (silent) {
                silence.await();
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
