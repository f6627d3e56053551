package potok.integrations.mango;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import potok.integrations.mango.MangoLeg.Party;
import potok.integrations.telephony.Direction;
import potok.integrations.telephony.TelephonyEvent;

/** The exchange's last word on a conversation. */
record MangoSummary(
        String conversation,
        @Nullable Direction direction,
        Party from,
        Party to,
        @Nullable String line,
        Instant startedAt,
        @Nullable Instant answeredAt,
        Instant endedAt,
        int reason) {
    static MangoSummary of(String conversation, MangoJson json, Instant receivedAt) {
        var started = json.moment("create_time");
        var ended = json.moment("end_time");
        var latest = ended == null ? receivedAt : ended;
        var reason = json.number("disconnect_reason");
        return new MangoSummary(
                conversation,
                direction(json.text("call_direction")),
                Party.of(json.part("from")),
                Party.of(json.part("to")),
                json.digits("line_number"),
                started == null ? latest : started,
                json.moment("talk_time"),
                latest,
                reason == null ? 0 : reason.intValue());
    }

    TelephonyEvent.Ended ended(MangoConversation heard) {
        var known = direction == null ? heard.direction() : direction;
        var shown = known == null ? guessed() : known;
        var outsider = outsider(shown);
        return new TelephonyEvent.Ended(
                conversation,
                shown,
                outsider == null ? heard.client() : outsider,
                line == null ? heard.line() : line,
                employee(shown),
                startedAt,
                answeredAt,
                endedAt,
                reason);
    }

    private static @Nullable Direction direction(@Nullable String code) {
        return switch (code == null ? "" : code) {
            case "0" -> Direction.INTERNAL;
            case "1" -> Direction.INCOMING;
            case "2" -> Direction.OUTGOING;
            default -> null;
        };
    }

    private Direction guessed() {
        if (from.extension() == null) {
            return Direction.INCOMING;
        }
        return to.extension() == null ? Direction.OUTGOING : Direction.INTERNAL;
    }

    private @Nullable String employee(Direction shown) {
        if (shown == Direction.OUTGOING && from.extension() != null) {
            return from.extension();
        }
        return to.extension();
    }

    /** A call-back may name the client first, as its first leg does. */
    private @Nullable String outsider(Direction shown) {
        return switch (shown) {
            case INTERNAL -> null;
            case INCOMING -> from.number();
            case OUTGOING -> from.extension() == null && to.extension() != null ? from.number() : to.number();
        };
    }
}
