package potok.incidents;

import java.util.Locale;

/** How much a request hurries. */
public enum Priority {
    HIGH,
    MEDIUM,
    LOW;

    /** As rule tables write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Priority of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
