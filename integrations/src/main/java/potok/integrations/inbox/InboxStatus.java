package potok.integrations.inbox;

public enum InboxStatus {
    /** Waits for its first attempt. */
    NEW,
    DONE,
    /** Failed, and will be tried again. */
    FAILED,
    /** Failed for good, or given up by a person; nothing waits for it any longer. */
    DEAD
}
