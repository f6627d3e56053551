package potok.calls.process;

/** What came of a conversation with a caller, as the forms offer it. */
enum ConversationOutcome {
    ORDER,
    CALLBACK,
    NOT_REACHED,
    INFORMATION,
    REJECTED,
    WRONG_NUMBER
}
