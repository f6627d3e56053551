package potok.people;

/** Whether somebody answers clients now. */
public enum PresenceState {
    ONLINE,
    BREAK,
    OFFLINE
}
