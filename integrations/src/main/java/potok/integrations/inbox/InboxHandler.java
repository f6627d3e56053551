package potok.integrations.inbox;

/** Does what the events of one source ask for; there is one handler a source. */
public interface InboxHandler {
    String source();

    /**
     * Runs in the transaction that marks the event as done; throwing undoes both, and the event is tried again later.
     * Effects that leave the database may therefore happen twice.
     */
    void handle(InboxEventView event);
}
