package potok.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import potok.RealDatabase;
import potok.integrations.mango.MangoSignature;

/** 504 events of 72 calls, told once in order, and the same told three times in any order. */
@RealDatabase
@Tag("B6")
@Tag("C5")
class MangoReplayIT {
    private static final int CALLS = 72;
    private static final Instant START = Instant.parse("2026-10-05T08:00:00Z");

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    MangoSignature signature;

    @Autowired
    JdbcClient database;

    @Autowired
    RuntimeService runtime;

    private record Event(String path, String json) {}

    @Test
    void whateverTheOrderTheCallsAreTheSame() {
        var once = events("once", 1);
        assertThat(once).hasSizeGreaterThan(500);
        once.forEach(this::tell);

        var shuffled = new ArrayList<Event>();
        IntStream.range(0, 3).forEach(round -> shuffled.addAll(events("thrice", 2)));
        Collections.shuffle(shuffled, new Random(20261121));
        shuffled.parallelStream().forEach(this::tell);

        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(unfinished()).isZero());
        assertThat(calls("once")).hasSize(CALLS);
        assertThat(calls("thrice")).isEqualTo(calls("once"));
        assertThat(processes()).hasSize(2 * CALLS);
    }

    /** What they left would be in the way of other tests. */
    @AfterEach
    void forget() {
        processes().forEach(key -> runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .rootProcessInstances()
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test")));
    }

    private static List<Event> events(String round, int series) {
        return IntStream.range(0, CALLS)
                .boxed()
                .flatMap(number ->
                        call("replay-" + round + "-" + number, "79000%d%05d".formatted(series, number), number))
                .toList();
    }

    /** Every third is missed. */
    private static Stream<Event> call(String entry, String client, int number) {
        var start = START.plusSeconds(60L * number).getEpochSecond();
        var answered = number % 3 == 0 ? 0 : start + 5;
        var end = start + 65;
        var legs = Stream.of(
                leg(entry, "c1", 1, "Appeared", start, "ivr", client, "\"number\":\"74950000001\"", ""),
                leg(entry, "c1", 2, "Disconnected", start + 1, "ivr", client, "\"number\":\"74950000001\"", ""),
                leg(entry, "c2", 1, "Appeared", start + 2, "abonent", client, employee(), taken(entry)),
                answered == 0
                        ? leg(entry, "c2", 2, "OnHold", start + 3, "queue", client, employee(), taken(entry))
                        : leg(entry, "c2", 2, "Connected", answered, "abonent", client, employee(), taken(entry)),
                leg(entry, "c2", 3, "Disconnected", end, "abonent", client, employee(), taken(entry)));
        var summary = """
                {"entry_id":"%s","call_direction":"1","from":{"number":"%s"},"to":{%s},"line_number":"74950000001",\
                "create_time":%d,"forward_time":%d,"talk_time":%d,"end_time":"%d","entry_result":%d,\
                "disconnect_reason":1110}""".formatted(entry, client, employee(), start, start + 2, answered, end, answered == 0 ? 0 : 1);
        var recording =
                "{\"entry_id\":\"%s\",\"recording_id\":\"%s-r\",\"product_id\":1,\"user_id\":-1,\"timestamp\":%d}"
                        .formatted(entry, entry, end);
        return Stream.concat(
                legs.map(json -> new Event("events/call", json)),
                Stream.of(new Event("events/summary", summary), new Event("events/record/added", recording)));
    }

    private static String employee() {
        return "\"extension\":\"778\",\"number\":\"sip:op@example.test\",\"line_number\":\"74950000001\"";
    }

    private static String taken(String entry) {
        return ",\"taken_from_call_id\":\"" + entry + "-c1\"";
    }

    private static String leg(
            String entry,
            String leg,
            int seq,
            String state,
            long at,
            String location,
            String client,
            String to,
            String taken) {
        return """
                {"entry_id":"%s","call_id":"%s-%s","timestamp":%d,"seq":"%d","call_state":"%s","location":"%s",\
                "from":{"number":"%s"%s},"to":{%s}}""".formatted(entry, entry, leg, at, seq, state, location, client, taken, to);
    }

    private void tell(Event event) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/webhooks/mango/" + event.path()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        signature.sign(event.json()).encoded()))
                .build();
        try {
            assertThat(http.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private long unfinished() {
        return database.sql("select count(*) from inbox_event where source = 'mango' and payload like '%replay-%'"
                        + " and status <> 'DONE'")
                .query(Long.class)
                .single();
    }

    /** All that is the call's own, but for ids and numbers. */
    private List<Map<String, Object>> calls(String round) {
        var entry = "replay-" + round + "-";
        return database.sql("""
                        select replace(mango_id, :entry, '')::integer as number, direction, status, city, rk, phone_ats,
                               right(phone_client, 5) as client, operator_id, date_create, answered_at, ended_at,
                               talk_seconds, replace(recording_id, :entry, '') as recording
                        from call where mango_id like :entry || '%' order by 1""").param("entry", entry).query().listOfRows();
    }

    private List<String> processes() {
        return database.sql("select business_key_ from act_hi_procinst where proc_def_key_ = 'call-to-order'"
                        + " and business_key_ in (select call_id::text from call where mango_id like 'replay-%')")
                .query(String.class)
                .list();
    }
}
