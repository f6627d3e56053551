package potok.incidents;

import org.jspecify.annotations.Nullable;

/**
 * @param effect of an incident
 * @param priority of a request
 * @param sourceKey known to who tells of it: the same one is registered once while it is open
 */
public record RegisterIncident(
        IncidentKind kind,
        String title,
        String description,
        @Nullable Effect effect,
        @Nullable Priority priority,
        Reporter reporter,
        IncidentSource source,
        @Nullable String sourceKey) {}
