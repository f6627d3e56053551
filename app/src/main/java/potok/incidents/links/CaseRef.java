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

    /** As addresses write it: {@code INCIDENT:<id>}. */
    public static CaseRef of(String text) {
        var colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("Not a case: " + text);
        }
        return new CaseRef(Kind.valueOf(text.substring(0, colon)), UUID.fromString(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
