package potok.messaging;

/** The most urgent first. */
public enum ConversationPriority {
    HIGH,
    MEDIUM,
    LOW
}
