package potok.messaging;

/** The parts of the inbox. */
public enum ConversationBox {
    /** The reader's own. */
    MINE,
    /** Which nobody has yet. */
    QUEUE,
    ALL,
    CLOSED
}
