package potok.incidents;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import potok.identity.CurrentUser;
import potok.identity.Disclosure;
import potok.identity.UserId;

/**
 * An incident as lists and its page show it.
 *
 * @param incidentClass null for the moment until it is classified
 * @param waiting for whom its clocks stand
 * @param reopenUntil null while it is open
 */
public record IncidentView(
        IncidentId id,
        long number,
        IncidentKind kind,
        String title,
        String description,
        @Nullable Effect effect,
        @Nullable IncidentClass incidentClass,
        @Nullable String classReason,
        @Nullable Priority priority,
        IncidentStatus status,
        @Nullable PauseReason waiting,
        IncidentSource source,
        Reporter reporter,
        int level,
        @Nullable Complexity complexity,
        @Nullable UserId assignee,
        @Nullable String assigneeName,
        Instant registeredAt,
        @Nullable Instant reactedAt,
        @Nullable Instant solvedAt,
        @Nullable Instant closedAt,
        @Nullable Instant reopenUntil,
        @Nullable String cause,
        @Nullable String solution,
        @Nullable IncidentOutcome outcome,
        @Nullable IncidentId parent,
        List<ClockView> clocks) {
    /** Without what the signed-in user may not see. */
    public IncidentView shown() {
        var reader = CurrentUser.find();
        return Disclosure.shown(
                reader,
                this,
                reader.filter(user -> user.id().equals(assignee) || user.id().equals(reporter.user()))
                        .isPresent());
    }

    public boolean closed() {
        return status == IncidentStatus.CLOSED;
    }

    /** While somebody works on it: neither solved nor ended. */
    public boolean solving() {
        return status.compareTo(IncidentStatus.CONFIRMING) < 0;
    }

    public boolean of(UserId user) {
        return user.equals(assignee);
    }

    /** The clock that runs out first, of those that run; else the one that tells most. */
    public @Nullable ClockView clock() {
        return clocks.stream()
                .filter(clock -> clock.kind() != ClockKind.LINE)
                .filter(clock -> clock.state() != ClockView.State.KEPT)
                .findFirst()
                .orElseGet(() -> clocks.isEmpty() ? null : clocks.get(clocks.size() - 1));
    }

    public boolean overdue() {
        return !closed() && clocks.stream().anyMatch(clock -> clock.state() == ClockView.State.BREACHED);
    }
}
