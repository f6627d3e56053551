package potok.incidents;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderBy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import potok.incidents.sla.Pause;
import potok.shared.Unaudited;

/** The time of an incident: when what happened, which terms it has, and the waits that no clock counts. */
@MappedSuperclass
abstract class TimedIncident extends RegisteredIncident {
    private @Nullable Instant reactedAt;
    private @Nullable Instant solvedAt;
    private @Nullable Instant closedAt;

    /** Since when the line has it. */
    private @Nullable Instant lineSince;

    /** Grows when its clocks are wound anew, so that what fell due before does not count. */
    @Unaudited
    private int round = 1;

    @Embedded
    private @Nullable SlaTerms terms;

    private @Nullable String lineTerm;

    @Unaudited
    @SuppressWarnings("UnusedVariable") // queried by
    private @Nullable Instant reactionDue;

    @Unaudited
    private @Nullable Instant solutionDue;

    @Unaudited
    @SuppressWarnings("UnusedVariable") // queried by
    private @Nullable Instant lineDue;

    @Unaudited
    @SuppressWarnings("UnusedVariable") // sorted by
    @Formula("least(reaction_due, solution_due)")
    private @Nullable Instant nextDue;

    @ElementCollection
    @CollectionTable(name = "incident_pause", joinColumns = @JoinColumn(name = "incident_id"))
    @OrderBy("startedAt")
    private List<IncidentPause> pauses = new ArrayList<>();

    protected TimedIncident() {}

    TimedIncident(long number, RegisterIncident request, Instant now) {
        super(number, request, now);
    }

    @Nullable
    Instant reactedAt() {
        return reactedAt;
    }

    @Nullable
    Instant solvedAt() {
        return solvedAt;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    Optional<Instant> lineSince() {
        return Optional.ofNullable(lineSince);
    }

    int round() {
        return round;
    }

    Optional<SlaTerms> terms() {
        return Optional.ofNullable(terms);
    }

    Optional<String> lineTerm() {
        return Optional.ofNullable(lineTerm);
    }

    @Nullable
    Instant solutionDue() {
        return solutionDue;
    }

    List<Pause> pauses() {
        return pauses.stream().map(IncidentPause::pause).toList();
    }

    Optional<IncidentPause> openPause() {
        return pauses.stream().filter(IncidentPause::open).findFirst();
    }

    /** Until when it may be opened again; unknown while it is open. */
    @Nullable
    Instant reopenUntil() {
        return closedAt == null || terms == null ? null : closedAt.plus(Duration.ofDays(terms.reopenDays()));
    }

    /** When its terms run out, as things stand; unknown while it waits. */
    void fallDue(@Nullable Instant reaction, @Nullable Instant solution, @Nullable Instant line) {
        reactionDue = reaction;
        solutionDue = solution;
        lineDue = line;
    }

    protected void startClocks(SlaTerms terms, LineTerms line) {
        this.terms = terms;
        startLine(line, registeredAt());
    }

    /** From the start, the pauses stay. */
    protected void windClocks(SlaTerms terms, LineTerms line) {
        this.terms = terms;
        lineTerm = line.levelTerm();
        round++;
    }

    protected void startLine(LineTerms line, Instant now) {
        lineTerm = line.levelTerm();
        lineSince = now;
    }

    /** False when somebody reacted before. */
    protected boolean react(Instant now) {
        if (reactedAt != null) {
            return false;
        }
        reactedAt = now;
        return true;
    }

    protected void startPause(PauseReason reason, String note, Instant now) {
        pauses.add(new IncidentPause(now, null, reason, note));
    }

    protected void endPause(Instant now) {
        pauses.replaceAll(pause -> pause.open() ? pause.until(now) : pause);
    }

    protected void stopClocks(Instant now) {
        endPause(now);
        solvedAt = now;
    }

    protected void end(Instant now) {
        closedAt = now;
        fallDue(null, null, null);
    }

    /** From where the clocks stood: they do not count the time since then. */
    protected void goOn(Instant now) {
        var stood = solvedAt == null ? closedAt : solvedAt;
        if (stood != null) {
            pauses.add(new IncidentPause(stood, now, PauseReason.CONFIRMATION, null));
        }
        solvedAt = null;
        closedAt = null;
        lineSince = now;
    }
}
