package potok.integrations.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A message on its way out; {@link OutboxWork} writes down how far it has come. */
@Entity
class OutboxMessage {
    @Id
    @Column(name = "outbox_message_id")
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private UUID organisation;

    @Version
    private @Nullable Long version;

    @Column
    private String channel;

    @Column
    private String recipient;

    private @Nullable String subject;

    @Column
    private String text;

    @SuppressWarnings("UnusedVariable") // read by the worker
    private @Nullable String html;

    @Column
    private String about;

    private boolean confidential;

    @Column
    private Instant createdAt;

    @Enumerated(EnumType.STRING)
    private OutboxStatus status = OutboxStatus.QUEUED;

    private int attempts;

    @Column
    private Instant nextAttemptAt;

    private @Nullable String error;

    private @Nullable Instant sentAt;

    protected OutboxMessage() {}

    OutboxMessage(OutboundMessage message, Instant now) {
        id = UUID.randomUUID();
        channel = message.channel();
        recipient = message.recipient();
        subject = message.subject();
        text = message.text();
        html = message.html();
        about = message.about();
        confidential = message.confidential();
        createdAt = now;
        nextAttemptAt = now;
    }

    UUID id() {
        return id;
    }

    /** Begins anew what failed; a confidential message has nothing left to say. */
    boolean retry(Instant now) {
        if (status != OutboxStatus.FAILED || confidential) {
            return false;
        }
        status = OutboxStatus.QUEUED;
        attempts = 0;
        nextAttemptAt = now;
        return true;
    }

    OutboxView view() {
        return new OutboxView(
                id,
                channel,
                recipient,
                subject,
                confidential ? "" : text,
                about,
                confidential,
                createdAt,
                status,
                attempts,
                nextAttemptAt,
                error,
                sentAt);
    }
}
