package potok.identity.audit.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import potok.identity.audit.AuditEntry;

/**
 * An entry as a person reads it.
 *
 * @param page where the record is shown, if it is
 */
record AuditLine(
        AuditEntry entry,
        String actor,
        String action,
        @Nullable String kind,
        @Nullable String caption,
        @Nullable String page,
        List<Change> changes) {
    /** A field before and after; empty where there was nothing. */
    record Change(String field, String old, String now) {}
}
