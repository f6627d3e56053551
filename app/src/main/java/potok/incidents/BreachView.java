package potok.incidents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param explanation by who knows better than the record */
public record BreachView(
        UUID id,
        ClockStep step,
        Instant due,
        Instant recordedAt,
        BreachCause cause,
        @Nullable String explanation) {}
