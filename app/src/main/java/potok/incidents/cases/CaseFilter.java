package potok.incidents.cases;

import org.jspecify.annotations.Nullable;
import potok.identity.UserId;

/**
 * Which cases of one kind a register shows.
 *
 * @param concerns only those that this person registered or is responsible for
 */
public record CaseFilter(
        CaseKind kind,
        State state,
        @Nullable String search,
        @Nullable CaseStage stage,
        @Nullable CaseLevel priority,
        @Nullable UserId responsible,
        @Nullable UserId concerns) {
    public enum State {
        OPEN,
        OVERDUE,
        CLOSED,
        ALL
    }
}
