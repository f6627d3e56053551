package potok.integrations.mango;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import potok.integrations.telephony.Direction;

/** One message about one leg of a conversation: a menu, a queue, or two people. */
record MangoLeg(
        String conversation,
        String call,
        @Nullable Long seq,
        Instant at,
        String state,
        String location,
        Party from,
        Party to,
        @Nullable String takenFrom,
        @Nullable String commandId,
        boolean callBack) {
    /** One end of a leg; employees have an extension. */
    record Party(
            @Nullable String extension,
            @Nullable String number,
            @Nullable String line) {
        static Party of(MangoJson json) {
            return new Party(json.text("extension"), json.digits("number"), json.digits("line_number"));
        }
    }

    static MangoLeg of(String conversation, MangoJson json, Instant receivedAt) {
        var at = json.moment("timestamp");
        var takenFrom = json.part("from").text("taken_from_call_id");
        var commandId = json.text("command_id");
        return new MangoLeg(
                conversation,
                textOr("", json, "call_id"),
                json.number("seq"),
                at == null ? receivedAt : at,
                textOr("", json, "call_state"),
                textOr("", json, "location", "locaton"),
                Party.of(json.part("from")),
                Party.of(json.part("to")),
                takenFrom,
                commandId,
                json.has("callback_initiator") || (commandId != null && takenFrom == null));
    }

    boolean isConnected() {
        return state.equals("Connected") && !location.startsWith("ivr") && !location.startsWith("queue");
    }

    boolean isDisconnected() {
        return state.equals("Disconnected");
    }

    boolean comesFromOutside() {
        return from.extension() == null;
    }

    boolean isBetweenEmployees() {
        return from.extension() != null && to.extension() != null;
    }

    /** Who called whom, as far as this leg shows it; null for legs that only continue others. */
    @Nullable
    Direction direction() {
        if (isBetweenEmployees()) {
            return takenFrom == null ? Direction.INTERNAL : null;
        }
        if (comesFromOutside()) {
            return callBack ? Direction.OUTGOING : Direction.INCOMING;
        }
        return takenFrom == null || commandId != null ? Direction.OUTGOING : null;
    }

    /** The number of the one who is no employee. */
    @Nullable
    String outsider() {
        if (isBetweenEmployees()) {
            return null;
        }
        return comesFromOutside() ? from.number() : to.number();
    }

    /** The only employee on this leg, by extension, or by number when the call went to a number without one. */
    @Nullable
    String employee() {
        if (isBetweenEmployees()) {
            return null;
        }
        if (!comesFromOutside()) {
            return from.extension();
        }
        return to.extension() == null ? to.number() : to.extension();
    }

    /** Our own number. */
    @Nullable
    String line() {
        if (to.line() != null) {
            return to.line();
        }
        if (from.line() != null) {
            return from.line();
        }
        return comesFromOutside() && to.extension() == null && !callBack ? to.number() : null;
    }

    private static String textOr(String fallback, MangoJson json, String... names) {
        var text = json.text(names);
        return text == null ? fallback : text;
    }
}
