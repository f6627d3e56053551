package potok.incidents.maintenance;

public enum ItemStatus {
    /** The system has not looked yet. */
    WAITING,
    /** A person's. */
    OPEN,
    DONE,
    SKIPPED;

    public boolean isSettled() {
        return this == DONE || this == SKIPPED;
    }
}
