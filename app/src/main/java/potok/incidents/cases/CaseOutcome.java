package potok.incidents.cases;

import java.util.Locale;

/** How a case ended. */
public enum CaseOutcome {
    SOLVED,
    KNOWN_ERROR,
    DONE,
    ROLLED_BACK,
    CLEAN,
    REFUSED,
    CANCELLED;

    /** As models call it: {@code known-error}. */
    public static CaseOutcome of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Nothing came of it. */
    public boolean isInVain() {
        return this == REFUSED || this == CANCELLED || this == ROLLED_BACK;
    }
}
