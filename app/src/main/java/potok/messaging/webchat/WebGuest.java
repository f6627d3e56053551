package potok.messaging.webchat;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import potok.identity.UserId;
import potok.shared.PhoneNumber;
import potok.shared.Sensitive;
import potok.shared.Unaudited;

/** Somebody without an account who wrote to us on our page, known again by what his browser keeps. */
@Entity
class WebGuest {
    @Id
    @Column(name = "web_guest_id")
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private UUID organisation;

    @Version
    private @Nullable Long version;

    @Unaudited
    @SuppressWarnings("UnusedVariable") // looked up by
    private @Nullable String tokenHash;

    private String name;

    @Sensitive(Sensitive.Kind.PHONE)
    private @Nullable PhoneNumber phone;

    private @Nullable String email;

    @SuppressWarnings("UnusedVariable") // for the record
    private Instant cameAt;

    @Unaudited
    private Instant seenAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "client_user_id"))
    private @Nullable UserId clientUser;

    @SuppressWarnings("NullAway.Init")
    protected WebGuest() {}

    @SuppressWarnings("NullAway.Init")
    WebGuest(NewGuest said, String tokenHash, Instant now) {
        id = UUID.randomUUID();
        this.tokenHash = tokenHash;
        name = said.name();
        phone = said.phone();
        email = said.email();
        cameAt = now;
        seenAt = now;
    }

    /** His browser's token opens nothing any more: from now on he signs in. */
    void becomes(UserId user) {
        clientUser = user;
        tokenHash = null;
    }

    @Nullable
    UserId clientUser() {
        return clientUser;
    }

    boolean wasSeenSince(Instant moment) {
        return !seenAt.isBefore(moment);
    }

    Visitor visitor() {
        return new Visitor(Visitor.SITE, id, name, phone == null ? null : phone.value(), email);
    }
}
