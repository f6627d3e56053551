package potok.messaging.web;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import potok.messaging.ConversationView;

/** For how long a client waits, in the unit that people would use, and how bad that is. */
public record Waiting(String unit, long number, String level) {
    private static final Duration LATE = Duration.ofMinutes(5);
    private static final Duration OVERDUE = Duration.ofMinutes(15);

    static @Nullable Waiting of(ConversationView conversation, Instant now) {
        var since = conversation.waitingSince();
        if (since == null) {
            return null;
        }
        var waits = Duration.between(since, now);
        if (waits.isNegative()) {
            waits = Duration.ZERO;
        }
        var level = conversation.escalatedAt() != null || waits.compareTo(OVERDUE) >= 0
                ? "overdue"
                : waits.compareTo(LATE) >= 0 ? "late" : "fresh";
        if (waits.toDays() > 0) {
            return new Waiting("days", waits.toDays(), level);
        }
        return waits.toHours() > 0
                ? new Waiting("hours", waits.toHours(), level)
                : new Waiting("minutes", waits.toMinutes(), level);
    }
}
