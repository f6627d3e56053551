package potok.incidents.cases;

/** Where a finding stands: to be solved, to be verified, settled. */
public enum FindingState {
    OPEN,
    SOLVED,
    VERIFIED
}
