package potok.incidents.sla;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time on the world's clock. */
record Span(Instant from, Instant to) {
    Duration length() {
        return Duration.between(from, to);
    }

    Span until(Instant end) {
        return end.isBefore(to) ? new Span(from, end) : this;
    }

    Span since(Instant start) {
        return start.isAfter(from) ? new Span(start, to) : this;
    }

    boolean isEmpty() {
        return !from.isBefore(to);
    }
}
