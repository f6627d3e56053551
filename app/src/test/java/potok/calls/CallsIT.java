package potok.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.transaction.support.TransactionTemplate;
import potok.RealDatabase;
import potok.Statements;
import potok.identity.Users;
import potok.integrations.telephony.Direction;
import potok.integrations.telephony.TelephonyEvent;
import potok.reporting.Timeline;
import potok.shared.NotFound;
import potok.shared.RuleBroken;

/** What the exchange tells becomes calls, and calls become work. */
@RealDatabase
@Tag("C1")
class CallsIT {
    private static final String LINE = "74950000001";
    private static final Instant START = Instant.parse("2026-11-20T09:00:00Z");

    @Autowired
    Calls calls;

    @Autowired
    Users users;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    EntityManagerFactory sessions;

    @Autowired
    Timeline timeline;

    @Test
    void theOperatorWhoAnsweredGetsTheTask() {
        var client = "79000000101";
        hear(appeared("it-answered", client), connected("it-answered", client, "102"));

        assertThat(task(call(client), "userTask_workInquiry").getAssignee()).isEqualTo("operator2");
    }

    @Test
    void aMissedCallBecomesACallBack() {
        var client = "79000000102";
        hear(appeared("it-missed", client), missed("it-missed", client));

        var call = call(client);

        assertThat(call.status()).isEqualTo(CallStatus.MISSED);
        assertThat(task(call, "userTask_callBack").getDueDate()).isNotNull();
    }

    @Test
    void whateverTheOrderAndHoweverOftenItIsOneCall() {
        var random = new Random(4711);
        for (var round = 0; round < 10; round++) {
            var client = "790000002%02d".formatted(round);
            var conversation = "it-shuffled-" + round;
            var heard = new ArrayList<>(List.of(
                    appeared(conversation, client),
                    connected(conversation, client, "101"),
                    answered(conversation, client, "101"),
                    appeared(conversation, client),
                    answered(conversation, client, "101")));
            Collections.shuffle(heard, random);

            heard.forEach(this::hear);

            var call = call(client);
            assertThat(call.status()).as("%s", heard).isEqualTo(CallStatus.ANSWERED);
            assertThat(call.operatorName()).isEqualTo("Ольга Лисина");
            assertThat(call.talkSeconds()).isEqualTo(54);
            assertThat(runtime.createProcessInstanceQuery()
                            .processInstanceBusinessKey(call.id().toString())
                            .rootProcessInstances()
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void aClientWhoCallsAgainNeedsNoCallBack() {
        var client = "79000000103";
        hear(appeared("it-again-1", client), missed("it-again-1", client));
        var first = call(client);
        task(first, "userTask_callBack");

        hear(appeared("it-again-2", client), connected("it-again-2", client, "101"));

        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(first.id().toString())
                        .count())
                .isZero();
        assertThat(calls.view(first.id()).callBackAt()).isNull();
    }

    @Test
    void ourOwnCallStartsNoProcess() {
        var client = "79000000104";
        hear(new TelephonyEvent.Appeared("it-ours", START, Direction.OUTGOING, client, LINE, null));

        assertThat(call(client).outgoing()).isTrue();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(call(client).id().toString())
                        .count())
                .isZero();
    }

    @Test
    void aHiddenCallerIsServedButCannotBeCalled() {
        hear(new TelephonyEvent.Appeared("it-hidden", START, Direction.INCOMING, null, LINE, null));
        var hidden =
                calls.find(new CallFilter(null, null, CallStatus.NEW, null, null, null), PageRequest.of(0, 50)).stream()
                        .filter(call -> call.phoneClient() == null)
                        .findFirst()
                        .orElseThrow();
        var operator = users.byLogin("operator").orElseThrow().id();

        assertThatThrownBy(() -> calls.dial(hidden.id(), operator))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo("caller-hidden"));
    }

    @Test
    void whoHasNoExtensionCannotCall() {
        var client = "79000000105";
        hear(appeared("it-no-extension", client));
        var technician = users.byLogin("technician").orElseThrow().id();

        assertThatThrownBy(() -> calls.dial(call(client).id(), technician))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo("no-extension"));
    }

    @Test
    void aLateRefusalOfTheExchangeStandsOnTheCall() {
        var client = "79000000106";
        hear(appeared("it-refused", client), missed("it-refused", client));
        var call = call(client);
        var command = new CallBackName(call.id()).fresh();

        hear(new TelephonyEvent.CommandAnswered(command, "1000"), new TelephonyEvent.CommandAnswered(command, "4100"));

        assertThat(timeline.of(call.id().value()))
                .filteredOn(entry -> entry.kind().equals("call-dial-failed"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.details()).containsExactly("4100"));
    }

    @Test
    void aRecordingOfAConversationAmongOurselvesIsNoFault() {
        hear(new TelephonyEvent.Recorded("it-internal", "r-1"));

        assertThat(found("it-internal")).isEmpty();
    }

    @Test
    void aPhoneIsFoundByAnyPartOfIt() {
        hear(appeared("it-search", "79000000199"));

        for (var typed : List.of("8 900 000-01-99", "+79000000199", "0000199", "000-01-99")) {
            assertThat(found(typed)).as(typed).hasSize(1);
        }
        assertThat(found("79000000198")).isEmpty();
        assertThat(found("Иванов")).isEmpty();
    }

    @Test
    void anUnknownCallIsNotFound() {
        assertThatThrownBy(() -> calls.view(new CallId(UUID.randomUUID()))).isInstanceOf(NotFound.class);
    }

    @Test
    void aPageCostsTheSameFewStatementsHoweverLongItIs() {
        for (var i = 0; i < 12; i++) {
            var client = "790000003%02d".formatted(i);
            hear(answered("it-statements-" + i, client, i % 2 == 0 ? "101" : "102"));
        }

        assertThat(statementsOf(12)).isEqualTo(statementsOf(2)).isLessThanOrEqualTo(6);
    }

    private long statementsOf(int rows) {
        var page = PageRequest.of(0, rows, Sort.by("dateCreate").descending());
        return Statements.of(
                sessions, () -> assertThat(calls.find(new CallFilter("790000003", null, null, null, null, null), page))
                        .hasSize(rows));
    }

    private void hear(TelephonyEvent... heard) {
        for (var event : heard) {
            transaction.executeWithoutResult(status -> events.publishEvent(event));
        }
    }

    private CallView call(String client) {
        return found(client).get(0);
    }

    private List<CallView> found(String search) {
        return calls.find(
                        new CallFilter(search, null, null, null, null, null),
                        PageRequest.of(0, 20, Sort.by("dateCreate").descending()))
                .getContent();
    }

    private Task task(CallView call, String element) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> tasks.createTaskQuery()
                                .processInstanceBusinessKey(call.id().toString())
                                .taskDefinitionKey(element)
                                .list(),
                        open -> !open.isEmpty())
                .get(0);
    }

    private static TelephonyEvent appeared(String conversation, String client) {
        return new TelephonyEvent.Appeared(conversation, START, Direction.INCOMING, client, LINE, null);
    }

    private static TelephonyEvent connected(String conversation, String client, String extension) {
        return new TelephonyEvent.Connected(
                conversation, START.plusSeconds(6), Direction.INCOMING, client, LINE, extension, null);
    }

    private static TelephonyEvent answered(String conversation, String client, String extension) {
        return new TelephonyEvent.Ended(
                conversation,
                Direction.INCOMING,
                client,
                LINE,
                extension,
                START,
                START.plusSeconds(6),
                START.plusSeconds(60),
                1110);
    }

    private static TelephonyEvent missed(String conversation, String client) {
        return new TelephonyEvent.Ended(
                conversation, Direction.INCOMING, client, LINE, null, START, null, START.plusSeconds(30), 1111);
    }
}
