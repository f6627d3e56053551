package potok.incidents;

import java.util.Locale;

/** What falls due while an incident is being solved; of steps due at one moment the earlier named is taken first. */
public enum ClockStep {
    PAUSE_OVER,
    REACTION_HALF,
    REACTION_MOST,
    REACTION_SOON,
    REACTION_BREACHED,
    LINE_OVER,
    SOLUTION_HALF,
    SOLUTION_MOST,
    SOLUTION_SOON,
    SOLUTION_BREACHED,
    REMINDER;

    boolean isBreach() {
        return this == REACTION_BREACHED || this == SOLUTION_BREACHED;
    }

    /** As texts write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
