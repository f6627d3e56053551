package potok.incidents.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A wait that does not count.
 *
 * @param to null while it lasts
 */
public record Pause(Instant from, @Nullable Instant to) {
    public Pause {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("Ends before it begins: " + from + " to " + to);
        }
    }

    boolean covers(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(end());
    }

    Instant end() {
        return to == null ? Instant.MAX : to;
    }
}
