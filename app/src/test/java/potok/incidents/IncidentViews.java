package potok.incidents;

import java.time.Instant;
import java.util.List;

/** Incidents as tests look at them. */
public final class IncidentViews {
    private IncidentViews() {}

    /** An integration that does not work, just reported by monitoring. */
    public static IncidentView registered(IncidentId id) {
        return new IncidentView(
                id,
                17,
                IncidentKind.INCIDENT,
                "Exchange is silent",
                "No calls for ten minutes",
                Effect.INTEGRATION,
                null,
                null,
                null,
                IncidentStatus.REGISTERED,
                null,
                IncidentSource.ALERT,
                Reporter.machine("monitoring"),
                1,
                null,
                null,
                null,
                Instant.parse("2026-11-20T09:00:00Z"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }
}
