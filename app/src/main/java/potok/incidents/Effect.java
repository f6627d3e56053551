package potok.incidents;

import java.util.Locale;

/** What a fault does to the work; the table {@code incident-class} makes a class of it. */
public enum Effect {
    SYSTEM_DOWN,
    DATA_LOSS,
    SECURITY,
    INTEGRITY,
    MODULE,
    INTEGRATION,
    SERIOUS_DELAY,
    INTERFACE,
    SMALL_FUNCTION,
    SUBOPTIMAL;

    /** As rule tables write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
