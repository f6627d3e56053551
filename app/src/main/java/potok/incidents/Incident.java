package potok.incidents;

import static potok.incidents.IncidentStatus.CLOSED;
import static potok.incidents.IncidentStatus.CONFIRMING;
import static potok.incidents.IncidentStatus.DIAGNOSING;
import static potok.incidents.IncidentStatus.DOCUMENTING;
import static potok.incidents.IncidentStatus.FIXING;
import static potok.incidents.IncidentStatus.REGISTERED;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import potok.identity.UserId;
import potok.incidents.sla.Pause;
import potok.shared.RuleBroken;
import potok.shared.Unaudited;

/** A fault or a wish for help, from its registration until what was learnt of it is written down. */
@Entity
class Incident extends AbstractAggregateRoot<Incident> {
    @EmbeddedId
    private IncidentId id;

    @TenantId
    @Column(name = "organisation_id")
    private UUID organisation;

    @Version
    private @Nullable Long version;

    private long number;

    @Enumerated(EnumType.STRING)
    private IncidentKind kind;

    private String title;
    private String description;

    @Enumerated(EnumType.STRING)
    private @Nullable Effect effect;

    @Enumerated(EnumType.STRING)
    private @Nullable Priority requestPriority;

    @Enumerated(EnumType.STRING)
    private @Nullable IncidentClass incidentClass;

    private @Nullable String classReason;

    @Enumerated(EnumType.STRING)
    private @Nullable Priority priority;

    @Enumerated(EnumType.STRING)
    private IncidentStatus status = REGISTERED;

    @Enumerated(EnumType.STRING)
    private IncidentSource source;

    @SuppressWarnings("UnusedVariable") // queried by
    private @Nullable String sourceKey;

    @Embedded
    private Reporter reporter;

    private int level = 1;

    @Enumerated(EnumType.STRING)
    private @Nullable Complexity complexity;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "assignee_id"))
    private @Nullable UserId assignee;

    private Instant registeredAt;
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

    private @Nullable String cause;
    private @Nullable String solution;

    @Enumerated(EnumType.STRING)
    private @Nullable IncidentOutcome outcome;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "parent_id"))
    private @Nullable IncidentId parent;

    @ElementCollection
    @CollectionTable(name = "incident_pause", joinColumns = @JoinColumn(name = "incident_id"))
    @OrderBy("startedAt")
    private List<IncidentPause> pauses = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Incident() {}

    @SuppressWarnings("NullAway.Init")
    Incident(long number, RegisterIncident request, Instant now) {
        this.id = IncidentId.next();
        this.number = number;
        this.kind = request.kind();
        this.title = request.title();
        this.description = request.description();
        this.effect = request.effect();
        this.requestPriority = request.priority();
        this.source = request.source();
        this.sourceKey = request.sourceKey();
        this.reporter = request.reporter();
        this.registeredAt = now;
    }

    IncidentId id() {
        return id;
    }

    long number() {
        return number;
    }

    IncidentKind kind() {
        return kind;
    }

    String title() {
        return title;
    }

    @Nullable
    Effect effect() {
        return effect;
    }

    @Nullable
    Priority requestPriority() {
        return requestPriority;
    }

    Optional<IncidentClass> incidentClass() {
        return Optional.ofNullable(incidentClass);
    }

    @Nullable
    String classReason() {
        return classReason;
    }

    Reporter reporter() {
        return reporter;
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

    Instant registeredAt() {
        return registeredAt;
    }

    @Nullable
    Instant reactedAt() {
        return reactedAt;
    }

    @Nullable
    Instant solvedAt() {
        return solvedAt;
    }

    Optional<Instant> lineSince() {
        return Optional.ofNullable(lineSince);
    }

    @Nullable
    Instant solutionDue() {
        return solutionDue;
    }

    IncidentStatus status() {
        return status;
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

    List<Pause> pauses() {
        return pauses.stream().map(IncidentPause::pause).toList();
    }

    Optional<IncidentPause> openPause() {
        return pauses.stream().filter(IncidentPause::open).findFirst();
    }

    boolean solving() {
        return status == REGISTERED || status == DIAGNOSING || status == FIXING;
    }

    boolean isClosed() {
        return status == CLOSED;
    }

    @Nullable
    IncidentId parent() {
        return parent;
    }

    /** What the rules say of it; its clocks run from its registration. */
    void classify(IncidentClass found, Priority priority, SlaTerms terms, LineTerms line) {
        this.incidentClass = found;
        this.priority = priority;
        this.terms = terms;
        this.lineTerm = line.levelTerm();
        this.lineSince = registeredAt;
        registerEvent(new IncidentEvent.ClockStarted(id));
    }

    /** By a person, with a reason: its clocks are wound anew from the start, the pauses stay. */
    void reclassify(IncidentClass wanted, String reason, SlaTerms terms, LineTerms line) {
        mustBeSolved();
        incidentClass = wanted;
        classReason = reason;
        this.terms = terms;
        lineTerm = line.levelTerm();
        round++;
        changed(false);
    }

    /** Whoever begins to work on it has it from now on. */
    void take(UserId by, Instant now) {
        mustBeSolved();
        if (reactedAt == null) {
            reactedAt = now;
            changed(false);
        }
        if (status == REGISTERED) {
            status = DIAGNOSING;
        }
        if (!by.equals(assignee)) {
            assignee = by;
            registerEvent(new IncidentEvent.Taken(id, by));
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
        lineTerm = line.levelTerm();
        lineSince = now;
        registerEvent(new IncidentEvent.HandedOver(id, from, toLevel, atStep));
        changed(atStep);
    }

    void pause(PauseReason reason, String note, Instant now) {
        mustBeSolved();
        if (openPause().isPresent()) {
            throw new RuleBroken("incident-paused-already", number);
        }
        pauses.add(new IncidentPause(now, null, reason, note));
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

    private void endPause(Instant now) {
        pauses.replaceAll(pause -> pause.open() ? pause.until(now) : pause);
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
        endPause(now);
        this.solution = solution;
        solvedAt = now;
        status = CONFIRMING;
        registerEvent(new IncidentEvent.ClockStopped(id));
    }

    /** The cause was another one. */
    void diagnoseAgain() {
        mustBeSolved();
        status = DIAGNOSING;
    }

    void confirm(boolean atTask) {
        mustStandAt(CONFIRMING);
        status = DOCUMENTING;
        registerEvent(new IncidentEvent.Answered(id, true, atTask));
    }

    /** It was not solved: its clocks go on from where they stood. */
    void reject(Instant now, boolean atTask) {
        mustStandAt(CONFIRMING);
        goOn(now);
        registerEvent(new IncidentEvent.Answered(id, false, atTask));
    }

    void close(Instant now) {
        mustStandAt(DOCUMENTING);
        end(IncidentOutcome.SOLVED, now);
        registerEvent(new IncidentEvent.Closed(id));
    }

    void drop(IncidentOutcome as, Instant now) {
        mustBeOpen();
        endPause(now);
        end(as, now);
        registerEvent(new IncidentEvent.ClockStopped(id));
        registerEvent(new IncidentEvent.Dropped(id, as));
    }

    private void end(IncidentOutcome as, Instant now) {
        status = CLOSED;
        outcome = as;
        closedAt = now;
        reactionDue = null;
        solutionDue = null;
        lineDue = null;
    }

    /** @throws RuleBroken when it is open, or its term to be opened again is over */
    void reopen(Instant now) {
        if (status != CLOSED) {
            throw new RuleBroken("incident-open", number);
        }
        var until = reopenUntil();
        if (until == null || now.isAfter(until)) {
            throw new RuleBroken("incident-too-old-to-reopen", number);
        }
        if (solvedAt == null) {
            solvedAt = closedAt;
        }
        closedAt = null;
        outcome = null;
        goOn(now);
        registerEvent(new IncidentEvent.Reopened(id));
    }

    private void goOn(Instant now) {
        if (solvedAt != null) {
            pauses.add(new IncidentPause(solvedAt, now, PauseReason.CONFIRMATION, null));
        }
        solvedAt = null;
        status = DIAGNOSING;
        lineSince = now;
        registerEvent(new IncidentEvent.ClockStarted(id));
    }

    private @Nullable Instant reopenUntil() {
        return closedAt == null || terms == null ? null : closedAt.plus(Duration.ofDays(terms.reopenDays()));
    }

    void belongTo(IncidentId parent) {
        if (parent.equals(id)) {
            throw new RuleBroken("incident-its-own-parent");
        }
        this.parent = parent;
    }

    void comment(String text, boolean toReporter, @Nullable UserId by) {
        registerEvent(new IncidentEvent.Commented(id, text, toReporter, by));
    }

    /** When its terms run out, as things stand; unknown while it waits. */
    void fallDue(@Nullable Instant reaction, @Nullable Instant solution, @Nullable Instant line) {
        reactionDue = reaction;
        solutionDue = solution;
        lineDue = line;
    }

    /** Its organisation works at other hours now. */
    void followCalendar() {
        changed(false);
    }

    private void changed(boolean atStep) {
        registerEvent(new IncidentEvent.ClockChanged(id, atStep));
    }

    private void mustBeOpen() {
        if (status == CLOSED) {
            throw new RuleBroken("incident-closed", number);
        }
    }

    private void mustBeSolved() {
        mustBeOpen();
        if (!solving()) {
            throw new RuleBroken("incident-solved", number);
        }
    }

    private void mustStandAt(IncidentStatus wanted) {
        mustBeOpen();
        if (status != wanted) {
            throw new RuleBroken("incident-not-there", number);
        }
    }

    IncidentView view(@Nullable String assigneeName, List<ClockView> clocks) {
        return new IncidentView(
                id,
                number,
                kind,
                title,
                description,
                effect,
                incidentClass,
                classReason,
                priority == null ? requestPriority : priority,
                status,
                openPause().map(IncidentPause::reason).orElse(null),
                source,
                reporter,
                level,
                complexity,
                assignee,
                assigneeName,
                registeredAt,
                reactedAt,
                solvedAt,
                closedAt,
                reopenUntil(),
                cause,
                solution,
                outcome,
                parent,
                clocks);
    }
}
