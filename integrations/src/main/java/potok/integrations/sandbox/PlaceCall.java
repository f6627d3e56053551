package potok.integrations.sandbox;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A call from outside, as somebody wishes it to go.
 *
 * @param line the own number that is called
 * @param answeredBy extension; null when nobody answers: then the line is busy if it does not ring at all
 */
public record PlaceCall(
        String line, String caller, @Nullable String answeredBy, Duration ringing, Duration talk, Set<Manner> manners) {
    /** What else is odd about it. */
    public enum Manner {
        /** The summary first, and the events of each leg in pairs exchanged. */
        OUT_OF_ORDER,
        /** Everything is told twice. */
        DUPLICATES,
        /** None of it is told, as when our side was down; the statistics have it. */
        UNTOLD,
        /** The talk goes on until somebody hangs up by command. */
        STAYS
    }

    boolean is(Manner manner) {
        return manners.contains(manner);
    }
}
