package potok.incidents;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A term and what has passed of it.
 *
 * @param deadline unknown while the clock is paused
 * @param left negative when over
 * @param percent of the term
 */
public record ClockView(ClockKind kind, @Nullable Instant deadline, Duration left, int percent, State state) {
    private static final int HALF = 50;
    private static final int MOST = 80;
    private static final int FULL = 100;

    public enum State {
        RUNNING,
        PAUSED,
        /** Done in time. */
        KEPT,
        /** Over, whether done since or not. */
        BREACHED
    }

    /** The colour in which it is shown beside its words. */
    public String tone() {
        return switch (state) {
            case BREACHED -> "danger";
            case KEPT -> "success";
            case PAUSED -> "secondary";
            case RUNNING -> percent >= MOST ? "danger" : percent >= HALF ? "warning" : "success";
        };
    }

    public boolean over() {
        return left.isNegative();
    }

    /** Minutes that are left, or by which it is over. */
    public long minutes() {
        return left.abs().toMinutes();
    }

    public int shown() {
        return Math.min(percent, FULL);
    }
}
