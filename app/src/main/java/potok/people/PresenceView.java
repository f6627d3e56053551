package potok.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import potok.identity.UserId;

/** Whether somebody answers clients; {@code since} is unknown for who never did. */
public record PresenceView(
        UserId user, PresenceState state, @Nullable Instant since) {}
