package potok.integrations.telephony;

public enum Direction {
    INTERNAL,
    INCOMING,
    OUTGOING
}
