package potok.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import potok.shared.Unaudited;

/** A stored line of a timeline. */
@Entity
@Table(name = "timeline_entry")
@Unaudited
class TimelineRecord implements Persistable<UUID> {
    @Id
    @Column(name = "timeline_entry_id")
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private UUID organisation;

    @SuppressWarnings("UnusedVariable")
    private UUID subject;

    private Instant happenedAt;
    private @Nullable String actor;
    private String kind;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> details;

    @SuppressWarnings("NullAway.Init")
    protected TimelineRecord() {}

    @SuppressWarnings("NullAway.Init")
    TimelineRecord(UUID subject, Instant happenedAt, @Nullable String actor, String kind, List<String> details) {
        this.id = UUID.randomUUID();
        this.subject = subject;
        this.happenedAt = happenedAt;
        this.actor = actor;
        this.kind = kind;
        this.details = details;
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** Lines are only added, so saving need not look for an older one. */
    @Override
    public boolean isNew() {
        return true;
    }

    TimelineEntry view() {
        return new TimelineEntry(happenedAt, actor, kind, details);
    }
}
