package potok.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One sign-in of a user.
 *
 * @param handle names the session without giving it away
 * @param present the one that looks
 */
public record SessionView(
        String handle, Device device, @Nullable String address, Instant since, Instant lastUsed, boolean present) {}
