package potok.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import potok.identity.UserId;

/** A time in which somebody answered clients, or paused. */
@Entity
@Table(name = "presence")
class PresenceInterval implements Persistable<UUID> {
    @Id
    @Column(name = "presence_id")
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private UUID organisation;

    @SuppressWarnings("UnusedVariable") // asked for by the repository
    private UserId user;

    @Enumerated(EnumType.STRING)
    private PresenceState state;

    private Instant startedAt;
    private @Nullable Instant endedAt;

    @SuppressWarnings("UnusedVariable") // written by those who saw him
    private Instant seenAt;

    @SuppressWarnings("NullAway.Init")
    protected PresenceInterval() {}

    @SuppressWarnings("NullAway.Init")
    PresenceInterval(UserId user, PresenceState state, Instant now) {
        this.id = UUID.randomUUID();
        this.user = user;
        this.state = state;
        this.startedAt = now;
        this.seenAt = now;
    }

    boolean is(PresenceState asked) {
        return state == asked;
    }

    /** Clocks of two instances differ a little. */
    void end(Instant now) {
        endedAt = now.isBefore(startedAt) ? startedAt : now;
        seenAt = endedAt;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return endedAt == null;
    }
}
