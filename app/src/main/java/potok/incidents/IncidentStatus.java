package potok.incidents;

/** Where an incident stands. */
public enum IncidentStatus {
    REGISTERED,
    DIAGNOSING,
    FIXING,
    CONFIRMING,
    DOCUMENTING,
    CLOSED
}
