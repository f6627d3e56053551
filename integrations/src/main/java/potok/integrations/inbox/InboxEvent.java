package potok.integrations.inbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** An inbound event from its arrival until it is done or dead. */
@Entity
class InboxEvent {
    @Id
    @Column(name = "inbox_event_id")
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private UUID organisation;

    @Column(insertable = false, updatable = false)
    private long position;

    @Column
    private String source;

    @Column
    private String eventId;

    @Column
    private String kind;

    @Column
    private String payload;

    @Column
    private Instant receivedAt;

    @Column
    @Enumerated(EnumType.STRING)
    private InboxStatus status;

    private int attempts;

    @Column
    private Instant nextAttemptAt;

    private @Nullable String error;

    private @Nullable Instant processedAt;

    protected InboxEvent() {}

    /** True while it may still be attempted. */
    boolean isUnfinished() {
        return status == InboxStatus.NEW || status == InboxStatus.FAILED;
    }

    void done(Instant now) {
        status = InboxStatus.DONE;
        attempts++;
        error = null;
        processedAt = now;
    }

    void failed(String reason, Instant now, List<Duration> pauses) {
        attempts++;
        error = reason;
        if (attempts > pauses.size()) {
            status = InboxStatus.DEAD;
        } else {
            status = InboxStatus.FAILED;
            nextAttemptAt = now.plus(pauses.get(attempts - 1));
        }
    }

    /** Begins anew at once; what is done stays done. */
    void retry(Instant now) {
        if (status != InboxStatus.DONE) {
            status = InboxStatus.NEW;
            attempts = 0;
            nextAttemptAt = now;
        }
    }

    void giveUp() {
        if (isUnfinished()) {
            status = InboxStatus.DEAD;
        }
    }

    UUID id() {
        return id;
    }

    String source() {
        return source;
    }

    int attempts() {
        return attempts;
    }

    InboxEventView view() {
        return new InboxEventView(id, source, eventId, kind, payload, receivedAt, status, attempts, error, processedAt);
    }
}
