package potok.identity.audit;

import org.jspecify.annotations.Nullable;

/**
 * What the verification of the whole log found.
 *
 * @param waiting entries too new to be sealed
 * @param purgedThrough the last block whose entries retention has removed; 0 when none
 * @param head number and hash of the last block: whoever wrote it down elsewhere can tell that the end was not cut off either
 */
public record AuditCheck(
        long entries,
        long blocks,
        long waiting,
        long purgedThrough,
        String head,
        @Nullable Break broken) {
    /** The first place that is not as it was sealed. */
    public record Break(
            Kind kind, @Nullable Long block, @Nullable Long entry) {}

    public enum Kind {
        /** An entry differs from what was sealed. */
        ENTRY_CHANGED,
        /** A sealed entry is not there. */
        ENTRY_MISSING,
        /** An entry that no block has sealed stands among sealed ones. */
        ENTRY_ADDED,
        /** A block is missing, moved or was written anew. */
        CHAIN_BROKEN
    }

    public boolean intact() {
        return broken == null;
    }
}
