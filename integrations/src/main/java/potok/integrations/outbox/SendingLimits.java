package potok.integrations.outbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How fast a remote may be spoken to, as its vendor says; null is without limit.
 *
 * @param overall all messages of one account
 * @param perRecipient those to one chat or number
 */
public record SendingLimits(
        @Nullable Rate overall, @Nullable Rate perRecipient) {
    public static final SendingLimits NONE = new SendingLimits(null, null);

    /** So many messages in that time, evenly: a burst would be more in some windows of that length. */
    public record Rate(int messages, Duration time) {
        public static Rate perSecond(int messages) {
            return new Rate(messages, Duration.ofSeconds(1));
        }
    }
}
