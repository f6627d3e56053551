package potok.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** One conversation as Mango Office tells of it: the menu's leg, the operator's leg, the summary; an event a second. */
final class MangoCall {
    static final double EVENTS_OF_A_CALL;

    private static final int CYCLE = 10;
    private static final int ANSWERED_OF_CYCLE = 7;
    private static final List<String> LINES = List.of("74950000001", "74950000002", "73810000001", "77270000001");
    private static final AtomicLong COUNTER = new AtomicLong();

    static {
        EVENTS_OF_A_CALL = (ANSWERED_OF_CYCLE * 6 + (CYCLE - ANSWERED_OF_CYCLE) * 5) / (double) CYCLE;
    }

    record Event(String kind, String json) {
        /** SHA-256 over key, text and salt, as the exchange signs. */
        String sign() {
            try {
                var text = Settings.MANGO_KEY + json + Settings.MANGO_SALT;
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final boolean answered;
    private final String entry = "load-" + UUID.randomUUID();
    private final long start = Instant.now().getEpochSecond();
    private final String caller;
    private final String line;
    private final String extension;
    private final List<Event> events = new ArrayList<>();

    private MangoCall(long number) {
        this.answered = number % CYCLE < ANSWERED_OF_CYCLE;
        this.caller = "790000000%02d".formatted(number % 100);
        this.line = LINES.get((int) (number % LINES.size()));
        this.extension = number % 2 == 0 ? "101" : "102";
        tell();
    }

    static MangoCall next() {
        return new MangoCall(COUNTER.getAndIncrement());
    }

    boolean answered() {
        return answered;
    }

    List<Event> events() {
        return events;
    }

    private void tell() {
        menu(1, "Appeared", "");
        menu(2, "Disconnected", ",\"disconnect_reason\":1100");
        operator(1, "Appeared", "");
        if (answered) {
            operator(2, "Connected", "");
            operator(3, "Disconnected", ",\"disconnect_reason\":1110");
        } else {
            operator(2, "Disconnected", ",\"disconnect_reason\":1111");
        }
        summary();
    }

    private void menu(int seq, String state, String more) {
        var to = "{\"number\":\"%s\",\"line_number\":\"%s\"}".formatted(line, line);
        leg("menu", seq, state, "ivr", "{\"number\":\"%s\"}".formatted(caller), to, more);
    }

    private void operator(int seq, String state, String more) {
        var from = "{\"number\":\"%s\",\"taken_from_call_id\":\"%s-menu\"}".formatted(caller, entry);
        var to = "{\"extension\":\"%s\",\"number\":\"sip:op%s@potok.test\",\"line_number\":\"%s\",\"acd_group\":\"\"}";
        leg("operator", seq, state, "abonent", from, to.formatted(extension, extension, line), more);
    }

    private void leg(String leg, int seq, String state, String location, String from, String to, String more) {
        events.add(new Event("call", """
                {"entry_id":"%s","call_id":"%s-%s","timestamp":%d,"seq":%d,"call_state":"%s","location":"%s",\
                "from":%s,"to":%s,"dct":{"type":0}%s}\
                """.formatted(entry, entry, leg, now(), seq, state, location, from, to, more)));
    }

    private void summary() {
        var talk = answered ? start + 3 : 0;
        events.add(new Event("summary", """
                {"entry_id":"%s","call_direction":1,"from":{"number":"%s"},"to":{"extension":"%s",\
                "number":"sip:op%s@potok.test"},"line_number":"%s","create_time":%d,"forward_time":%d,"talk_time":%d,\
                "end_time":%d,"entry_result":%d,"disconnect_reason":%d}\
                """.formatted(
                        entry,
                        caller,
                        extension,
                        extension,
                        line,
                        start,
                        start + 2,
                        talk,
                        now() - 1,
                        answered ? 1 : 0,
                        answered ? 1110 : 1111)));
    }

    /** An event a second since the call began. */
    private long now() {
        return start + events.size();
    }
}
