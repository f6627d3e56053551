package potok.messaging;

/** How far an answer of ours has come; it never goes back, except that a failed one may be tried again. */
public enum MessageState {
    QUEUED,
    SENT,
    DELIVERED,
    FAILED
}
