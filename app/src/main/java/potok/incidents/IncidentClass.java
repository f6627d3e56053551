package potok.incidents;

import java.util.Locale;

/** How grave it is, which says what service level it has. */
public enum IncidentClass {
    CRITICAL,
    SIGNIFICANT,
    MINOR;

    /** As rule tables write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static IncidentClass of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
