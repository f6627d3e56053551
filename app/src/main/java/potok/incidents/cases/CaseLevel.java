package potok.incidents.cases;

import java.util.Locale;

/** How much: of priority, impact, risk, severity. */
public enum CaseLevel {
    HIGH,
    MEDIUM,
    LOW;

    /** As rule tables call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
