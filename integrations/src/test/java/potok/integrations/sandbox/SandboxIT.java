package potok.integrations.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import potok.integrations.RealDatabase;
import potok.integrations.inbox.Inbox;
import potok.integrations.inbox.InboxStatus;
import potok.integrations.mango.HeardEvents;
import potok.integrations.sandbox.Faults.Fault;
import potok.integrations.sandbox.PlaceCall.Manner;
import potok.integrations.telephony.CallBackCommand;
import potok.integrations.telephony.CallReports;
import potok.integrations.telephony.Direction;
import potok.integrations.telephony.Recordings;
import potok.integrations.telephony.Telephony;
import potok.integrations.telephony.TelephonyEvent;
import potok.integrations.telephony.TelephonyEvent.Appeared;
import potok.integrations.telephony.TelephonyEvent.CommandAnswered;
import potok.integrations.telephony.TelephonyEvent.Connected;
import potok.integrations.telephony.TelephonyEvent.Ended;
import potok.integrations.telephony.TelephonyEvent.Recorded;
import potok.integrations.telephony.TelephonyRefused;
import potok.integrations.telephony.TransferCommand;

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
    private Recordings recordings;

    @Autowired
    private CallReports reports;

    @Autowired
    private HeardEvents heard;

    @Autowired
    private Inbox inbox;

    @Test
    void aPlacedCallRunsThroughOurOwnWebhooks() {
        var placed = exchange.place(call("101"));

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
        var conversation = exchange.place(call(null)).conversation();

        await().until(() -> heard.of(conversation).stream().anyMatch(Ended.class::isInstance));
        assertThat(heard.of(conversation)).hasExactlyElementsOfTypes(Appeared.class, Ended.class);
        assertThat(only(conversation, Ended.class))
                .returns(null, Ended::answeredAt)
                .returns(1111, Ended::reason);
    }

    @Test
    void aCallThatDoesNotRingFindsTheLineBusy() {
        var busy = new PlaceCall("74950000001", "79000000001", null, Duration.ZERO, Duration.ZERO, Set.of());
        var conversation = exchange.place(busy).conversation();

        await().until(() -> heard.of(conversation).stream().anyMatch(Ended.class::isInstance));
        assertThat(only(conversation, Ended.class).reason()).isEqualTo(1121);
    }

    @Test
    void disorderAndRepeatsAreDeliveredAndHandledOnceEach() {
        var conversation = exchange.place(call("102", Manner.OUT_OF_ORDER, Manner.DUPLICATES))
                .conversation();

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
    void aTalkIsPassedOnAndEndedByCommand() {
        var conversation = exchange.place(call("101", Manner.STAYS)).conversation();
        await().until(() -> heard.of(conversation).stream().anyMatch(Connected.class::isInstance));

        await().ignoreExceptions()
                .untilAsserted(() -> telephony.transfer(new TransferCommand("pass-1", conversation, "102")));

        await().untilAsserted(() -> assertThat(heard.of(conversation))
                .filteredOn(Connected.class::isInstance)
                .extracting(event -> ((Connected) event).extension())
                .containsExactly("101", "102"));
        assertThat(heard.of("pass-1")).containsExactly(new CommandAnswered("pass-1", "1000"));

        await().ignoreExceptions().untilAsserted(() -> telephony.hangUp("end-1", conversation));

        await().until(() -> heard.of(conversation).stream().anyMatch(Ended.class::isInstance));
        assertThat(only(conversation, Ended.class))
                .returns("102", Ended::extension)
                .returns(1181, Ended::reason);
        assertThatThrownBy(() -> telephony.hangUp("end-2", conversation)).hasMessageContaining("nobody-talks");
    }

    @Test
    void aRecordingIsFetchedOnceItIsReady() {
        var recording = "r-" + UUID.randomUUID();

        assertThat(recordings.fetch(recording)).isEmpty();
        assertThat(recordings.fetch(recording)).hasValueSatisfying(sound -> {
            assertThat(sound.contentType()).startsWith("audio/mpeg");
            assertThat(sound.content()).hasSizeGreaterThan(10_000);
        });
    }

    @Test
    void whatWasNeverToldIsAddedFromTheStatisticsOnce() {
        var conversation = exchange.place(call("102", Manner.UNTOLD)).conversation();
        var told = exchange.place(call("101")).conversation();
        await().until(() -> heard.of(told).stream().anyMatch(Ended.class::isInstance));
        assertThat(heard.of(conversation)).isEmpty();

        var now = Instant.now();
        assertThat(reports.addMissing(now.minus(Duration.ofDays(1)), now.plusSeconds(60)))
                .isEqualTo(1);

        await().untilAsserted(() -> assertThat(heard.of(conversation))
                .extracting(event -> (Object) event.getClass())
                .containsExactlyInAnyOrder(Ended.class, Recorded.class));
        assertThat(only(conversation, Ended.class))
                .returns(Direction.INCOMING, Ended::direction)
                .returns("79000000001", Ended::client)
                .returns("74950000001", Ended::line)
                .returns("102", Ended::extension);
        assertThat(heard.of(told)).filteredOn(Ended.class::isInstance).hasSize(1);
        assertThat(reports.addMissing(now.minus(Duration.ofDays(1)), now.plusSeconds(60)))
                .isZero();
    }

    @Test
    void anExchangeInTroubleIsToldApart() {
        exchange.faults().put(Fault.TOO_MANY_REQUESTS, 1);
        assertThatThrownBy(() -> recordings.fetch("r-1")).hasMessageContaining("http-429");

        exchange.faults().put(Fault.SERVER_ERROR, 1);
        assertThatThrownBy(() -> recordings.fetch("r-1")).hasMessageContaining("http-503");
        assertThat(recordings.fetch("r-1")).isEmpty();
    }

    private static PlaceCall call(@Nullable String answeredBy, Manner... manners) {
        return new PlaceCall("+74950000001", "+7 900 000-00-01", answeredBy, RINGING, TALK, Set.of(manners));
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
