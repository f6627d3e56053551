package potok.identity;

/** {@code DUE}: the rules ask for one, and it has still to be set up. */
public enum SecondFactorState {
    OFF,
    DUE,
    ON
}
