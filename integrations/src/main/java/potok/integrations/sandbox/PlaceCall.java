package potok.integrations.sandbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A call from outside, as somebody wishes it to go.
 *
 * @param line the own number that is called
 * @param answeredBy extension; null when nobody answers: then the line is busy if it does not ring at all
 * @param outOfOrder the summary first, and the events of each leg in pairs exchanged
 * @param duplicates everything is told twice
 */
public record PlaceCall(
        String line,
        String caller,
        @Nullable String answeredBy,
        Duration ringing,
        Duration talk,
        boolean outOfOrder,
        boolean duplicates) {}
