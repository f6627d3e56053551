package potok.incidents.cases;

/** Where a problem lies. */
public enum ProblemCategory {
    SOFTWARE,
    HARDWARE,
    NETWORK,
    DATA,
    INTEGRATION,
    PEOPLE
}
