package potok.integrations.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.PageRequest;
import potok.integrations.RealDatabase;
import potok.integrations.inbox.Inbox;
import potok.integrations.inbox.InboxStatus;
import potok.integrations.mango.HeardEvents;
import potok.integrations.telephony.CallBackCommand;
import potok.integrations.telephony.Direction;
import potok.integrations.telephony.Telephony;
import potok.integrations.telephony.TelephonyEvent;
import potok.integrations.telephony.TelephonyEvent.Appeared;
import potok.integrations.telephony.TelephonyEvent.CommandAnswered;
import potok.integrations.telephony.TelephonyEvent.Connected;
import potok.integrations.telephony.TelephonyEvent.Ended;
import potok.integrations.telephony.TelephonyEvent.Recorded;
import potok.integrations.telephony.TelephonyRefused;

@Tag("B5")
@Tag("C5")
@RealDatabase
class SandboxIT {
    private static final Duration RINGING = Duration.ofSeconds(7);
    private static final Duration TALK = Duration.ofSeconds(65);

    @Autowired
    private MangoExchange exchange;

    @Autowired
    private Telephony telephony;

    @Autowired
    private HeardEvents heard;

    @Autowired
    private Inbox inbox;

    @Value("${server.port}")
    private int port;

    @Test
    void aPlacedCallRunsThroughOurOwnWebhooks() {
        var placed = exchange.place(call("101", false, false));

        var conversation = placed.conversation();
        await().untilAsserted(() ->
                assertThat(heard.of(conversation)).hasSize(5).last().isInstanceOf(Recorded.class));
        assertThat(heard.of(conversation))
                .hasExactlyElementsOfTypes(
                        Appeared.class, Connected.class, Ended.class, Recorded.class, Recorded.class);
        assertThat(only(conversation, Appeared.class))
                .returns("79000000001", Appeared::client)
                .returns("74950000001", Appeared::line)
                .returns(Direction.INCOMING, Appeared::direction);
        assertThat(only(conversation, Connected.class).extension()).isEqualTo("101");
        var ended = only(conversation, Ended.class);
        assertThat(Duration.between(ended.startedAt(), Objects.requireNonNull(ended.answeredAt())))
                .isEqualTo(RINGING);
        assertThat(Duration.between(ended.answeredAt(), ended.endedAt())).isEqualTo(TALK);
        assertThat(deliveries(conversation)).hasSize(8).allSatisfy(delivery -> assertThat(delivery.httpStatus())
                .isEqualTo(200));
        assertThat(exchange.latest().get(0).conversation()).isEqualTo(conversation);
    }

    @Test
    void nobodyAnswersAMissedCall() {
        var conversation = exchange.place(call(null, false, false)).conversation();

        await().until(() -> heard.of(conversation).stream().anyMatch(Ended.class::isInstance));
        assertThat(heard.of(conversation)).hasExactlyElementsOfTypes(Appeared.class, Ended.class);
        assertThat(only(conversation, Ended.class))
                .returns(null, Ended::answeredAt)
                .returns(1111, Ended::reason);
    }

    @Test
    void aCallThatDoesNotRingFindsTheLineBusy() {
        var busy = new PlaceCall("74950000001", "79000000001", null, Duration.ZERO, Duration.ZERO, false, false);
        var conversation = exchange.place(busy).conversation();

        await().until(() -> heard.of(conversation).stream().anyMatch(Ended.class::isInstance));
        assertThat(only(conversation, Ended.class).reason()).isEqualTo(1121);
    }

    @Test
    void disorderAndRepeatsAreDeliveredAndHandledOnceEach() {
        var conversation = exchange.place(call("102", true, true)).conversation();

        await().until(() -> deliveries(conversation).size() == 16);
        assertThat(deliveries(conversation).get(0).path()).isEqualTo("events/summary");
        await().untilAsserted(() -> assertThat(inbox.find(null, PageRequest.of(0, 1_000)))
                .filteredOn(event -> event.payload().contains(conversation))
                .hasSize(8)
                .allMatch(event -> event.status() == InboxStatus.DONE));
        assertThat(heard.of(conversation))
                .hasOnlyElementsOfTypes(Ended.class, Connected.class, Recorded.class)
                .hasSize(4);
    }

    @Test
    void aCallBackRingsTheOperatorThenTheClient() {
        var command = UUID.randomUUID().toString();

        telephony.callBack(new CallBackCommand(command, "101", "79000000002", "74950000001"));

        await().until(() -> ended(command) != null);
        assertThat(heard.of(command)).containsExactly(new CommandAnswered(command, "1000"));
        var ended = Objects.requireNonNull(ended(command));
        assertThat(ended)
                .returns(Direction.OUTGOING, Ended::direction)
                .returns("79000000002", Ended::client)
                .returns("74950000001", Ended::line)
                .returns("101", Ended::extension);
        assertThat(only(ended.conversation(), Connected.class))
                .returns(command, Connected::commandId)
                .returns("79000000002", Connected::client)
                .returns("101", Connected::extension);
    }

    @Test
    void someClientsNeverAnswerACallBack() {
        var command = UUID.randomUUID().toString();

        telephony.callBack(new CallBackCommand(command, "101", "79000000099", null));

        await().until(() -> ended(command) != null);
        var ended = Objects.requireNonNull(ended(command));
        assertThat(ended.answeredAt()).isNull();
        assertThat(heard.of(ended.conversation())).noneMatch(Connected.class::isInstance);
    }

    @Test
    void theReasonOfARefusalIsHandedOn() {
        var command = new CallBackCommand("c", "101", "no number", null);

        assertThatThrownBy(() -> telephony.callBack(command))
                .isInstanceOfSatisfying(TelephonyRefused.class, refused -> assertThat(refused.code())
                        .isEqualTo("3200"));
    }

    @Test
    void theSimulatorRefusesWhatWeDidNotSign() throws Exception {
        var json = "{\"command_id\":\"c\",\"from\":{\"extension\":\"101\"},\"to_number\":\"79000000002\"}";
        var form = "vpbx_api_key=sim0key0000000000000000000000001&sign=wrong&json="
                + URLEncoder.encode(json, StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/sandbox/mango/vpbx/commands/callback"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();

        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(response.body()).isEqualTo("{\"code\":3102}");
    }

    private static PlaceCall call(String answeredBy, boolean outOfOrder, boolean duplicates) {
        return new PlaceCall("+74950000001", "+7 900 000-00-01", answeredBy, RINGING, TALK, outOfOrder, duplicates);
    }

    private List<Delivery> deliveries(String conversation) {
        return exchange.latest().stream()
                .filter(call -> call.conversation().equals(conversation))
                .findFirst()
                .orElseThrow()
                .deliveries();
    }

    private <T extends TelephonyEvent> T only(String conversation, Class<T> type) {
        return heard.of(conversation).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((one, other) -> {
                    throw new AssertionError("Heard twice: " + type);
                })
                .orElseThrow();
    }

    /** Of the conversation that the command began; null until it is over. */
    private Ended ended(String command) {
        Predicate<PlacedCall> begun = call ->
                call.deliveries().stream().anyMatch(delivery -> delivery.json().contains(command));
        return exchange.latest().stream()
                .filter(begun)
                .flatMap(call -> heard.of(call.conversation()).stream())
                .filter(Ended.class::isInstance)
                .map(Ended.class::cast)
                .findFirst()
                .orElse(null);
    }
}
