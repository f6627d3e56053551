package potok.incidents;

/** For whom or what an incident waits while its clocks stand. */
public enum PauseReason {
    REPORTER,
    SUPPLIER,
    CONFIRMATION
}
