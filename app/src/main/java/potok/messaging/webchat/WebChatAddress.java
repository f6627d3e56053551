package potok.messaging.webchat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Under which address strangers write to an organisation; whoever has it may hand it on. */
@Entity
class WebChatAddress {
    @Id
    @Column(name = "web_chat_address_id")
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private UUID organisation;

    @Version
    private @Nullable Long version;

    private String publicKey;

    @SuppressWarnings("UnusedVariable") // shown by the audit log only
    private Instant madeAt;

    @SuppressWarnings("NullAway.Init")
    protected WebChatAddress() {}

    @SuppressWarnings("NullAway.Init")
    WebChatAddress(String publicKey, Instant now) {
        id = UUID.randomUUID();
        change(publicKey, now);
    }

    /** The former one leads nowhere from now on. */
    final void change(String publicKey, Instant now) {
        this.publicKey = publicKey;
        this.madeAt = now;
    }

    String publicKey() {
        return publicKey;
    }
}
