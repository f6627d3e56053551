package potok.incidents;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Something that fell due while an incident was being solved, and was done once. */
@Entity
@Table(name = "incident_step")
class IncidentStep {
    @Id
    @Column(name = "incident_step_id")
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private UUID organisation;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "incident_id"))
    private IncidentId incident;

    private int round;

    @Enumerated(EnumType.STRING)
    private ClockStep step;

    @SuppressWarnings("UnusedVariable") // read by reports
    private int level;

    @SuppressWarnings("UnusedVariable") // read by reports
    @Enumerated(EnumType.STRING)
    private IncidentClass incidentClass;

    private Instant dueAt;
    private Instant takenAt;

    @Enumerated(EnumType.STRING)
    private @Nullable BreachCause cause;

    private @Nullable String explanation;

    @SuppressWarnings("NullAway.Init")
    protected IncidentStep() {}

    @SuppressWarnings("NullAway.Init")
    IncidentStep(Incident incident, DueStep due, Instant now, @Nullable BreachCause cause) {
        this.id = UUID.randomUUID();
        this.incident = incident.id();
        this.round = incident.round();
        this.step = due.step();
        this.level = incident.level();
        this.incidentClass = incident.incidentClass().orElseThrow();
        this.dueAt = due.at();
        this.takenAt = now;
        this.cause = cause;
    }

    IncidentId incident() {
        return incident;
    }

    ClockStep step() {
        return step;
    }

    int round() {
        return round;
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant takenAt() {
        return takenAt;
    }

    void explain(String explanation) {
        this.explanation = explanation;
    }

    BreachView breach() {
        return new BreachView(
                id, step, dueAt, takenAt, cause == null ? BreachCause.SOLVING_TOOK_LONGER : cause, explanation);
    }
}
