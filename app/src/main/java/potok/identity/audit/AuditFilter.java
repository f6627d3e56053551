package potok.identity.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for; what is null does not matter.
 *
 * @param organisation null for all, which only work over all organisations may ask for
 * @param person login, or a part of login or name
 * @param record id or caption, such as a number; the case that a record belongs to is found as well
 * @param words beginnings of words that stand in the entry
 */
public record AuditFilter(
        @Nullable UUID organisation,
        @Nullable String person,
        @Nullable String action,
        @Nullable String kind,
        @Nullable String record,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String address,
        @Nullable String words) {
    public static AuditFilter ofRecord(UUID organisation, String id) {
        return new AuditFilter(organisation, null, null, null, id, null, null, null, null);
    }
}
