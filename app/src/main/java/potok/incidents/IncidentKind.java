package potok.incidents;

import java.util.Locale;

/** A fault, or a wish for help. */
public enum IncidentKind {
    INCIDENT,
    REQUEST;

    /** As rule tables write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
