package potok.calls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import potok.identity.UserId;

/** What a list of calls is narrowed to; {@code from} inclusive, {@code until} exclusive. */
public record CallFilter(
        @Nullable String search,
        @Nullable String city,
        @Nullable CallStatus status,
        @Nullable UserId operator,
        @Nullable Instant from,
        @Nullable Instant until) {}
