package potok.incidents;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** What was told of an incident when it was registered, and stays. */
@MappedSuperclass
abstract class RegisteredIncident extends AbstractAggregateRoot<Incident> {
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
    private IncidentSource source;

    @SuppressWarnings("UnusedVariable") // queried by
    private @Nullable String sourceKey;

    @Embedded
    private Reporter reporter;

    private Instant registeredAt;

    @SuppressWarnings("NullAway.Init")
    protected RegisteredIncident() {}

    @SuppressWarnings("NullAway.Init")
    RegisteredIncident(long number, RegisterIncident request, Instant now) {
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

    String description() {
        return description;
    }

    @Nullable
    Effect effect() {
        return effect;
    }

    @Nullable
    Priority requestPriority() {
        return requestPriority;
    }

    IncidentSource source() {
        return source;
    }

    Reporter reporter() {
        return reporter;
    }

    Instant registeredAt() {
        return registeredAt;
    }
}
