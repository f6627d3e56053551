package potok.messaging;

/** Where a conversation stands. */
public enum ConversationStatus {
    /** Nobody has it yet. */
    WAITING,
    /** Somebody has it. */
    OPEN,
    CLOSED
}
