package potok.incidents.cases;

import org.jspecify.annotations.Nullable;
import potok.identity.UserId;
import potok.incidents.links.CaseRef;

/**
 * A case that somebody registers.
 *
 * @param from what it was made from, and is linked with
 */
public record RegisterCase(
        CaseKind kind,
        String title,
        String description,
        CaseLevel priority,
        @Nullable UserId author,
        @Nullable UserId responsible,
        @Nullable CaseRef from) {}
