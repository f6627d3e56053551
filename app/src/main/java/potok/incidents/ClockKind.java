package potok.incidents;

/** What an incident has a term for. */
public enum ClockKind {
    REACTION,
    SOLUTION,
    LINE
}
