package potok.incidents.maintenance;

/** What the system can look at itself. */
public enum SystemCheck {
    /** Everything that failed lately: messages, events, steps, lines of the log. */
    FAILURES,
    /** Load of processor, memory, connections and the queue of jobs. */
    PERFORMANCE,
    DISK,
    /** How long pages and requests take. */
    RESPONSE_TIME,
    /** What is slow and why: requests, statements, tables read without an index. */
    SLOWNESS,
    /** Frees the room of deleted rows and counts the rows anew. */
    TABLES,
    /** Data that should have gone by now. */
    LEFTOVERS,
    /** The chain of the audit log, constraints and indexes. */
    INTEGRITY,
    /** Accounts that nobody uses, and rights that few should have. */
    ACCOUNTS,
    INTEGRATIONS,
    /** Of the product, its engine and its database. */
    VERSIONS,
    /** Whether the newest one is there, fresh and whole. */
    INCREMENTAL_BACKUP,
    FULL_BACKUP,
    /** What there is to be restored; that it can be, only a person sees. */
    RESTORE;

    /** An item without trouble is done by that. */
    public boolean settles() {
        return this != RESTORE;
    }
}
