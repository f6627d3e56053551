package potok.incidents;

import java.util.Locale;

/** How difficult the developers' line finds it. */
public enum Complexity {
    SIMPLE,
    MEDIUM,
    HARD;

    /** As rule tables write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
