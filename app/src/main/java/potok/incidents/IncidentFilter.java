package potok.incidents;

import org.jspecify.annotations.Nullable;
import potok.identity.UserId;

/** What a list of incidents is narrowed to; {@code reader} is whose own ones are meant. */
public record IncidentFilter(
        IncidentBox box,
        UserId reader,
        @Nullable Integer level,
        @Nullable IncidentClass incidentClass,
        @Nullable IncidentStatus status,
        @Nullable String search,
        @Nullable UserId reporter) {}
