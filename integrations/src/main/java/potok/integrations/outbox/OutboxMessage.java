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

/** A message that waits to leave. */
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

    @Column
    private String text;

    @Column
    private String about;

    @Column
    private Instant createdAt;

    @Enumerated(EnumType.STRING)
    private OutboxStatus status = OutboxStatus.QUEUED;

    protected OutboxMessage() {}

    OutboxMessage(OutboundMessage message, Instant now) {
        id = UUID.randomUUID();
        channel = message.channel();
        recipient = message.recipient();
        text = message.text();
        about = message.about();
        createdAt = now;
    }

    UUID id() {
        return id;
    }

    OutboxView view() {
        return new OutboxView(id, channel, recipient, text, about, createdAt, status);
    }
}
