package potok.settings;

/** What makes a day unlike its weekday. */
public enum DayKind {
    HOLIDAY,
    /** Off in place of another day. */
    DAY_OFF,
    /** An hour shorter before a holiday, unless its hours say otherwise. */
    SHORT,
    /** Worked in place of another day, or off the week. */
    WORKING;

    public boolean isWorked() {
        return this == SHORT || this == WORKING;
    }
}
