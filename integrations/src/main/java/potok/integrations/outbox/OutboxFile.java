package potok.integrations.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A file that goes with a message. */
@Entity
class OutboxFile {
    @Id
    @Column(name = "outbox_file_id")
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private UUID organisation;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "outbox_message_id")
    @SuppressWarnings("UnusedVariable") // by the database
    private @Nullable OutboxMessage message;

    @SuppressWarnings("UnusedVariable") // by the database
    private int position;

    @Column
    private String name;

    @Column
    private String contentType;

    @Column
    private byte[] content;

    protected OutboxFile() {}

    OutboxFile(OutboxMessage message, int position, OutboundFile file) {
        id = UUID.randomUUID();
        this.message = message;
        this.position = position;
        name = file.name();
        contentType = file.contentType();
        content = file.content();
    }

    OutboundFile file() {
        return new OutboundFile(name, contentType, content);
    }
}
