package potok.incidents.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import potok.identity.UserId;
import potok.incidents.links.CaseRef;

/** A case as its register and its page show it. */
public record ServiceCaseView(
        ServiceCaseId id,
        CaseKind kind,
        long number,
        String title,
        String description,
        @Nullable CaseStage stage,
        @Nullable String stageGroup,
        @Nullable Instant due,
        boolean overdue,
        CaseLevel priority,
        @Nullable CaseLevel impact,
        @Nullable String workaround,
        @Nullable Instant windowFrom,
        @Nullable Instant windowUntil,
        @Nullable UserId author,
        @Nullable String authorName,
        @Nullable UserId responsible,
        @Nullable String responsibleName,
        Instant registeredAt,
        @Nullable Instant closedAt,
        @Nullable CaseOutcome outcome,
        @Nullable String reason) {
    public boolean closed() {
        return closedAt != null;
    }

    public CaseRef ref() {
        return new CaseRef(kind.link(), id.value());
    }

    public String page() {
        return "/cases/" + id;
    }

    /** Key of the text that says where it stands. */
    public String statusText() {
        return outcome != null
                ? "CaseOutcome." + outcome.name()
                : stage != null ? "CaseStage." + stage.name() : "cases.registered";
    }

    /** The colour of its status. */
    public String statusCode() {
        if (outcome != null) {
            return outcome.isInVain() ? "cancelled" : "done";
        }
        return overdue ? "missed" : stage != null && stage.isWait() ? "waiting" : "open";
    }
}
