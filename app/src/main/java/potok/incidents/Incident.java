package potok.incidents;

import static potok.incidents.IncidentStatus.CLOSED;
import static potok.incidents.IncidentStatus.CONFIRMING;
import static potok.incidents.IncidentStatus.DIAGNOSING;
import static potok.incidents.IncidentStatus.DOCUMENTING;
import static potok.incidents.IncidentStatus.FIXING;
import static potok.incidents.IncidentStatus.REGISTERED;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import potok.identity.UserId;
import potok.shared.RuleBroken;

/**
 * A fault or a wish for help, from its registration until what was learnt of it is written down: who works on it, and
 * what became of it.
 */
@Entity
class Incident extends TimedIncident {
    @Enumerated(EnumType.STRING)
    private @Nullable IncidentClass incidentClass;

    private @Nullable String classReason;

    @Enumerated(EnumType.STRING)
    private @Nullable Priority priority;

    @Enumerated(EnumType.STRING)
    private IncidentStatus status = REGISTERED;

    private int level = 1;

    @Enumerated(EnumType.STRING)
    private @Nullable Complexity complexity;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "assignee_id"))
    private @Nullable UserId assignee;

    private @Nullable String cause;
    private @Nullable String solution;

    @Enumerated(EnumType.STRING)
    private @Nullable IncidentOutcome outcome;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "parent_id"))
    private @Nullable IncidentId parent;

    protected Incident() {}

    Incident(long number, RegisterIncident request, Instant now) {
        super(number, request, now);
    }

    Optional<IncidentClass> incidentClass() {
        return Optional.ofNullable(incidentClass);
    }

    @Nullable
    String classReason() {
        return classReason;
    }

    IncidentStatus status() {
        return status;
    }

    int level() {
        return level;
    }

    @Nullable
    Complexity complexity() {
        return complexity;
    }

    @Nullable
    UserId assignee() {
        return assignee;
    }

    @Nullable
    IncidentId parent() {
        return parent;
    }

    boolean solving() {
        return status == REGISTERED || status == DIAGNOSING || status == FIXING;
    }

    boolean isClosed() {
        return status == CLOSED;
    }

    /** What the rules say of it; its clocks run from its registration. */
    void classify(IncidentClass found, Priority priority, SlaTerms terms, LineTerms line) {
        this.incidentClass = found;
        this.priority = priority;
        startClocks(terms, line);
        registerEvent(new IncidentEvent.ClockStarted(id()));
    }

    /** By a person, with a reason: its clocks are wound anew from the start, the pauses stay. */
    void reclassify(IncidentClass wanted, String reason, SlaTerms terms, LineTerms line) {
        mustBeSolved();
        incidentClass = wanted;
        classReason = reason;
        windClocks(terms, line);
        changed(false);
    }

    /** Whoever begins to work on it has it from now on. */
    void take(UserId by, Instant now) {
        mustBeSolved();
        if (react(now)) {
            changed(false);
        }
        if (status == REGISTERED) {
            status = DIAGNOSING;
        }
        if (!by.equals(assignee)) {
            assignee = by;
            registerEvent(new IncidentEvent.Taken(id(), by));
        }
    }

    /**
     * To another line, which has its own term from now on.
     *
     * @param to who of that line; nobody when all are away
     * @param atStep because the term of the present line ran out
     */
    void handOver(
            int toLevel, @Nullable Complexity found, @Nullable UserId to, LineTerms line, Instant now, boolean atStep) {
        mustBeSolved();
        var from = level;
        level = toLevel;
        if (found != null) {
            complexity = found;
        }
        assignee = to;
        startLine(line, now);
        registerEvent(new IncidentEvent.HandedOver(id(), from, toLevel, atStep));
        changed(atStep);
    }

    void pause(PauseReason reason, String note, Instant now) {
        mustBeSolved();
        if (openPause().isPresent()) {
            throw new RuleBroken("incident-paused-already", number());
        }
        startPause(reason, note, now);
        changed(false);
    }

    /** Does nothing when it does not wait. */
    boolean resume(Instant now, boolean atStep) {
        var waits = openPause().isPresent();
        if (waits) {
            endPause(now);
            changed(atStep);
        }
        return waits;
    }

    void diagnose(String cause) {
        mustBeSolved();
        this.cause = cause;
        status = FIXING;
    }

    /** @throws RuleBroken when the solution was not tried in isolation */
    void fix(String solution, FixCheck check, Instant now) {
        mustBeSolved();
        if (!check.complete()) {
            throw new RuleBroken("incident-fix-unchecked");
        }
        stopClocks(now);
        this.solution = solution;
        status = CONFIRMING;
        registerEvent(new IncidentEvent.ClockStopped(id()));
    }

    /** The cause was another one. */
    void diagnoseAgain() {
        mustBeSolved();
        status = DIAGNOSING;
    }

    void confirm(boolean atTask) {
        mustStandAt(CONFIRMING);
        status = DOCUMENTING;
        registerEvent(new IncidentEvent.Answered(id(), true, atTask));
    }

    /** It was not solved: its clocks go on from where they stood. */
    void reject(Instant now, boolean atTask) {
        mustStandAt(CONFIRMING);
        diagnoseFrom(now);
        registerEvent(new IncidentEvent.Answered(id(), false, atTask));
    }

    void close(Instant now) {
        mustStandAt(DOCUMENTING);
        close(IncidentOutcome.SOLVED, now);
        registerEvent(new IncidentEvent.Closed(id()));
    }

    void drop(IncidentOutcome as, Instant now) {
        mustBeOpen();
        endPause(now);
        close(as, now);
        registerEvent(new IncidentEvent.ClockStopped(id()));
        registerEvent(new IncidentEvent.Dropped(id(), as));
    }

    private void close(IncidentOutcome as, Instant now) {
        status = CLOSED;
        outcome = as;
        end(now);
    }

    /** @throws RuleBroken when it is open, or its term to be opened again is over */
    void reopen(Instant now) {
        if (status != CLOSED) {
            throw new RuleBroken("incident-open", number());
        }
        var until = reopenUntil();
        if (until == null || now.isAfter(until)) {
            throw new RuleBroken("incident-too-old-to-reopen", number());
        }
        outcome = null;
        diagnoseFrom(now);
        registerEvent(new IncidentEvent.Reopened(id()));
    }

    private void diagnoseFrom(Instant now) {
        status = DIAGNOSING;
        goOn(now);
        registerEvent(new IncidentEvent.ClockStarted(id()));
    }

    void belongTo(IncidentId parent) {
        if (parent.equals(id())) {
            throw new RuleBroken("incident-its-own-parent");
        }
        this.parent = parent;
    }

    void comment(String text, boolean toReporter, @Nullable UserId by) {
        registerEvent(new IncidentEvent.Commented(id(), text, toReporter, by));
    }

    /** Its organisation works at other hours now. */
    void followCalendar() {
        changed(false);
    }

    private void changed(boolean atStep) {
        registerEvent(new IncidentEvent.ClockChanged(id(), atStep));
    }

    private void mustBeOpen() {
        if (status == CLOSED) {
            throw new RuleBroken("incident-closed", number());
        }
    }

    private void mustBeSolved() {
        mustBeOpen();
        if (!solving()) {
            throw new RuleBroken("incident-solved", number());
        }
    }

    private void mustStandAt(IncidentStatus wanted) {
        mustBeOpen();
        if (status != wanted) {
            throw new RuleBroken("incident-not-there", number());
        }
    }

    IncidentView view(@Nullable String assigneeName, List<ClockView> clocks) {
        return new IncidentView(
                id(),
                number(),
                kind(),
                title(),
                description(),
                effect(),
                incidentClass,
                classReason,
                priority == null ? requestPriority() : priority,
                status,
                openPause().map(IncidentPause::reason).orElse(null),
                source(),
                reporter(),
                level,
                complexity,
                assignee,
                assigneeName,
                registeredAt(),
                reactedAt(),
                solvedAt(),
                closedAt(),
                reopenUntil(),
                cause,
                solution,
                outcome,
                parent,
                clocks);
    }
}
