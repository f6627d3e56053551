package potok.incidents.links;

import java.util.UUID;

/** A case of service, whatever its kind. */
public record CaseRef(Kind kind, UUID id) {
    public enum Kind {
        INCIDENT,
        PROBLEM,
        CHANGE,
        DEVELOPMENT,
        AUDIT,
        MAINTENANCE
    }
}
