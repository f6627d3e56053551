package potok.integrations.outbox;

public enum OutboxStatus {
    /** Waits for its next attempt, or for its channel. */
    QUEUED,
    SENDING,
    /** The other side has taken it. */
    SENT,
    /** It has reached its reader's device, where the channel tells so. */
    DELIVERED,
    /** Refused for good, or attempted in vain too often. */
    FAILED
}
