package potok.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import potok.RealDatabase;
import potok.Visitor;
import potok.integrations.sandbox.MangoExchange;
import potok.integrations.sandbox.PlaceCall;
import potok.integrations.sandbox.PlaceCall.Manner;
import potok.shared.PhoneNumber;

/** What the exchange does for us, by the stand-in that speaks as it does. */
@RealDatabase
@Tag("C5")
@Tag("X4")
class CallControlIT {
    private static final String LINE = "+74950000001";

    @LocalServerPort
    int port;

    @Autowired
    MangoExchange exchange;

    @Autowired
    Calls calls;

    @Autowired
    JdbcClient database;

    @Test
    void aTalkIsPassedOnEndedAndListenedTo() {
        var call = talking("+79000000871");
        var operator = Visitor.signedIn(port, "operator");
        assertThat(operator.get("/calls/" + call).body()).contains("/hang-up", "extension=102");

        var stranger = Visitor.signedIn(port, "operator2");
        stranger.get("/calls/" + call);
        assertThat(stranger.post("/calls/" + call + "/hang-up", Map.of(), "HX-Request", "true")
                        .body())
                .contains("Somebody else talks with this client.");

        assertThat(operator.post("/calls/" + call + "/transfer", Map.of("extension", "999"))
                        .body())
                .contains("Nobody has the extension 999.");
        assertThat(operator.post("/calls/" + call + "/transfer", Map.of("extension", "102"))
                        .status())
                .isEqualTo(200);
        await().untilAsserted(() -> assertThat(timeline(operator, call)).contains("Passed on to extension 102"));

        await().untilAsserted(() -> assertThat(
                        operator.post("/calls/" + call + "/hang-up", Map.of()).status())
                .isEqualTo(200));
        await().untilAsserted(() -> assertThat(calls.view(call).talking()).isFalse());
        assertThat(operator.post("/calls/" + call + "/hang-up", Map.of()).body())
                .contains("The talk is over already.");

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        operator.get("/calls/" + call + "/facts").body())
                .contains("<audio"));
        var part = operator.get("/calls/" + call + "/recording", "Accept", "audio/mpeg", "Range", "bytes=0-99");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.raw().headers().firstValue("Content-Type")).hasValue("audio/mpeg");
        assertThat(stranger.get("/calls/" + call + "/recording", "Accept", "audio/mpeg")
                        .status())
                .isEqualTo(404);
        assertThat(database.sql("select count(*) from audit_entry where action = 'RECORDING_PLAYED' and record_id = ?")
                        .param(call.toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void callsThatWeNeverHeardOfAreAddedFromTheStatistics() {
        var caller = PhoneNumber.of("+79000000872");
        exchange.place(place(caller.value(), Manner.UNTOLD));
        var manager = Visitor.signedIn(port, "manager");
        manager.get("/calls");

        var answer = manager.post("/calls/reconcile", Map.of());

        assertThat(answer.body()).contains("Missing calls added: ");
        await().ignoreExceptions().until(() -> found(caller).status() == CallStatus.ANSWERED);
        assertThat(manager.post("/calls/reconcile", Map.of()).body()).contains("Nothing is missing");
    }

    private CallId talking(String caller) {
        exchange.place(place(caller, Manner.STAYS));
        var number = PhoneNumber.of(caller);
        await().ignoreExceptions().until(() -> found(number).talking());
        return found(number).id();
    }

    private static PlaceCall place(String caller, Manner manner) {
        return new PlaceCall(LINE, caller, "101", Duration.ofSeconds(3), Duration.ofSeconds(20), Set.of(manner));
    }

    private CallView found(PhoneNumber caller) {
        return calls.find(new CallFilter(caller.value(), null, null, null, null, null), PageRequest.of(0, 1))
                .getContent()
                .get(0);
    }

    private static String timeline(Visitor visitor, CallId call) {
        return visitor.get("/calls/" + call + "/timeline").body();
    }
}
