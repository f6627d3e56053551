package potok.integrations.mango;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import potok.integrations.inbox.Inbox;
import potok.integrations.telephony.CallReports;
import potok.integrations.telephony.TelephonyRefused;

/**
 * Compares the exchange's statistics with what it told us. What is missing goes into the inbox as the event that was
 * lost, under that event's own name: should it come after all, it is a repeat.
 */
@Component
class MangoReports implements CallReports {
    private static final int MOST_LOOKS = 12;
    private static final int READY = 200;
    private static final int NOT_READY = 204;

    private final MangoSender exchange;
    private final MangoEventReader events;
    private final Inbox inbox;
    private final Duration pause;

    MangoReports(MangoSender exchange, MangoEventReader events, Inbox inbox, MangoProperties settings) {
        this.exchange = exchange;
        this.events = events;
        this.inbox = inbox;
        this.pause = settings.reportPause();
    }

    @Override
    public int addMissing(Instant from, Instant to) {
        var conversations = report(from, to)
                .lines()
                .flatMap(MangoReportRow::of)
                .collect(Collectors.groupingBy(MangoReportRow::conversation, LinkedHashMap::new, Collectors.toList()));
        return (int) conversations.values().stream().filter(this::add).count();
    }

    /** True when we had not heard that it ended. */
    private boolean add(List<MangoReportRow> legs) {
        var added = inbox.accept(events.read("events/summary", MangoReportRow.summary(legs)));
        legs.forEach(leg -> leg.recordings()
                .forEach(recording -> inbox.accept(events.read("events/record/added", leg.recordingAdded(recording)))));
        return added;
    }

    private String report(Instant from, Instant to) {
        var question = JsonNodeFactory.instance
                .objectNode()
                .put("date_from", from.getEpochSecond())
                // The end is not included.
                .put("date_to", to.getEpochSecond() + 1)
                .put("fields", MangoReportRow.FIELDS);
        question.putObject("from");
        question.putObject("to");
        var key = MangoJson.parse(MangoSender.body(exchange.command("stats/request", question.toString())))
                .map(answer -> answer.text("key"))
                .orElseThrow(() -> new TelephonyRefused(TelephonyRefused.NO_REPORT));
        var wanted = JsonNodeFactory.instance.objectNode().put("key", key).toString();
        for (var look = 0; look < MOST_LOOKS; look++) {
            rest();
            var answer = exchange.post("stats/result", wanted);
            if (MangoSender.status(answer) == READY) {
                return MangoSender.body(answer);
            }
            if (MangoSender.status(answer) != NOT_READY) {
                throw new TelephonyRefused("http-" + MangoSender.status(answer));
            }
        }
        throw new TelephonyRefused(TelephonyRefused.NO_REPORT);
    }

    private void rest() {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TelephonyRefused(TelephonyRefused.NO_REPORT, e);
        }
    }
}
