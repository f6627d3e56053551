package potok.incidents;

/** What became of it. */
public enum IncidentOutcome {
    SOLVED,
    DUPLICATE,
    WITHDRAWN
}
