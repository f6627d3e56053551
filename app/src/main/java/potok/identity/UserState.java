package potok.identity;

/** {@code INVITED}: has not chosen a password yet. */
public enum UserState {
    ACTIVE,
    INVITED,
    BLOCKED
}
