package potok.integrations.outbox;

public enum OutboxStatus {
    /** Waits for its next attempt, or for its channel. */
    QUEUED,
    SENDING,
    SENT,
    /** Refused for good, or attempted in vain too often. */
    FAILED
}
