package potok.incidents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An incident that was told in much the same words. */
public record SimilarIncident(
        IncidentId id,
        long number,
        String title,
        IncidentStatus status,
        Instant registeredAt,
        @Nullable String solution) {}
