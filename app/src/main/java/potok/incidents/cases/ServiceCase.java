package potok.incidents.cases;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import potok.identity.UserId;
import potok.shared.RuleBroken;

/** A problem, a change, a development request or an audit: where it stands, and whose it is. */
@Entity
class ServiceCase extends AbstractAggregateRoot<ServiceCase> {
    @EmbeddedId
    private ServiceCaseId id;

    @TenantId
    @Column(name = "organisation_id")
    private UUID organisation;

    @Version
    private @Nullable Long version;

    private long number;

    @Enumerated(EnumType.STRING)
    private CaseKind kind;

    private String title;
    private String description;

    @Enumerated(EnumType.STRING)
    private @Nullable CaseStage stage;

    private @Nullable String stageGroup;
    private @Nullable Instant due;
    private boolean overdue;

    @Enumerated(EnumType.STRING)
    private CaseLevel priority;

    @Enumerated(EnumType.STRING)
    private @Nullable CaseLevel impact;

    private @Nullable String workaround;
    private @Nullable Instant windowFrom;
    private @Nullable Instant windowUntil;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "author_id"))
    private @Nullable UserId author;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "responsible_id"))
    private @Nullable UserId responsible;

    private Instant registeredAt;
    private @Nullable Instant closedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable CaseOutcome outcome;

    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected ServiceCase() {}

    @SuppressWarnings("NullAway.Init")
    ServiceCase(long number, RegisterCase request, Instant now) {
        id = ServiceCaseId.next();
        this.number = number;
        kind = request.kind();
        title = request.title();
        description = request.description();
        priority = request.priority();
        author = request.author();
        responsible = request.responsible();
        registeredAt = now;
        registerEvent(new ServiceCaseEvent.Registered(id, kind));
    }

    ServiceCaseId id() {
        return id;
    }

    CaseKind kind() {
        return kind;
    }

    long number() {
        return number;
    }

    String title() {
        return title;
    }

    CaseLevel priority() {
        return priority;
    }

    @Nullable
    CaseLevel impact() {
        return impact;
    }

    @Nullable
    UserId author() {
        return author;
    }

    @Nullable
    UserId responsible() {
        return responsible;
    }

    boolean isClosed() {
        return closedAt != null;
    }

    boolean isAt(CaseStage wanted) {
        return stage == wanted;
    }

    /** An audit stands at its findings, each of which has a term of its own. */
    void begin(CaseStage begun, StageTask task) {
        mustBeOpen();
        stage = begun.isOfFinding() ? CaseStage.SOLVE_FINDING : begun;
        stageGroup = begun.isOfFinding() ? null : task.group();
        due = begun == CaseStage.WAIT_FOR_WINDOW ? windowFrom : begun.isOfFinding() ? null : task.due();
        overdue = false;
        registerEvent(new ServiceCaseEvent.StageBegun(id, kind, begun));
    }

    /** Who does a stage is responsible for the case where nobody is. */
    void finish(CaseStage finished, FilledStage filled, @Nullable UserId by) {
        mustBeOpen();
        filled.level("priority").ifPresent(level -> priority = level);
        filled.level("impact").ifPresent(level -> impact = level);
        filled.text("workaround").ifPresent(text -> workaround = text);
        filled.moment("windowFrom").ifPresent(moment -> windowFrom = moment);
        filled.moment("windowUntil").ifPresent(moment -> windowUntil = moment);
        if (responsible == null && !finished.isOfFinding()) {
            responsible = by;
        }
        registerEvent(new ServiceCaseEvent.StageFinished(id, kind, finished, filled.decision()));
    }

    /** True the first time at this stage. */
    boolean passTerm(CaseStage late) {
        if (isClosed() || stage != late || overdue) {
            return false;
        }
        overdue = true;
        return true;
    }

    void makeResponsible(UserId person) {
        mustBeOpen();
        if (!person.equals(responsible)) {
            responsible = person;
            registerEvent(new ServiceCaseEvent.ResponsibleNamed(id, kind, person));
        }
    }

    /** Only while the change is observed. */
    void reportTrouble() {
        mustBeOpen();
        if (stage != CaseStage.OBSERVE_CHANGE) {
            throw new RuleBroken("case-not-observed", number);
        }
        registerEvent(new ServiceCaseEvent.TroubleReported(id, kind));
    }

    void close(CaseOutcome how, Instant now) {
        end(how, now);
        registerEvent(new ServiceCaseEvent.Closed(id, kind, how));
    }

    void cancel(String why, Instant now) {
        mustBeOpen();
        end(CaseOutcome.CANCELLED, now);
        reason = why;
        registerEvent(new ServiceCaseEvent.Cancelled(id, kind, why));
    }

    private void end(CaseOutcome how, Instant now) {
        outcome = how;
        closedAt = now;
        stage = null;
        stageGroup = null;
        due = null;
        overdue = false;
    }

    private void mustBeOpen() {
        if (isClosed()) {
            throw new RuleBroken("case-closed", number);
        }
    }

    ServiceCaseView view(People people) {
        return new ServiceCaseView(
                id,
                kind,
                number,
                title,
                description,
                stage,
                stageGroup,
                due,
                overdue,
                priority,
                impact,
                workaround,
                windowFrom,
                windowUntil,
                author,
                people.name(author),
                responsible,
                people.name(responsible),
                registeredAt,
                closedAt,
                outcome,
                reason);
    }

    /** Names of those whom a case names. */
    interface People {
        @Nullable
        String name(@Nullable UserId person);
    }
}
