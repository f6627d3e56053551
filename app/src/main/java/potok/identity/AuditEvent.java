package potok.identity;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import potok.shared.Organisations;

/**
 * Something worth remembering that is no change of an entity, such as an export. Whoever publishes it is the actor; it is
 * written with the present transaction, if there is one.
 *
 * @param action upper case, told by the text {@code audit.action.<action>}
 * @param organisation null for what concerns the whole installation
 * @param kind what {@code id} is the id of, an entity's class name at best
 * @param details what else a reader wants to know; never anything secret
 * @param evenIfRolledBack also true when the transaction is not: refusals and failures
 */
public record AuditEvent(
        String action,
        @Nullable UUID organisation,
        @Nullable String kind,
        @Nullable String id,
        @Nullable String caption,
        Map<String, ?> details,
        boolean evenIfRolledBack) {
    /** Of the organisation at work. */
    public static AuditEvent of(String action, Map<String, ?> details) {
        return new AuditEvent(action, organisationAtWork(), null, null, null, details, false);
    }

    /** Nothing that was done, but something that somebody tried. */
    public static AuditEvent attempt(String action, Map<String, ?> details) {
        return new AuditEvent(action, organisationAtWork(), null, null, null, details, true);
    }

    public AuditEvent about(String kind, Object id, @Nullable String caption) {
        return new AuditEvent(action, organisation, kind, id.toString(), caption, details, evenIfRolledBack);
    }

    private static @Nullable UUID organisationAtWork() {
        var present = Organisations.current();
        return Organisations.isEverywhere() || present.equals(Organisations.NOBODY) ? null : present;
    }
}
