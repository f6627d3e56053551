package potok.crm;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import potok.shared.PhoneNumber;
import potok.shared.Sensitive;

/** Somebody who called or ordered, known by his phone number. */
@Entity
class Client {
    @EmbeddedId
    private ClientId id;

    @TenantId
    @Column(name = "organisation_id")
    private UUID organisation;

    @Version
    private @Nullable Long version;

    @Sensitive(Sensitive.Kind.PHONE)
    private PhoneNumber phone;

    private @Nullable String name;
    private @Nullable String address;

    @SuppressWarnings("NullAway.Init")
    protected Client() {}

    @SuppressWarnings("NullAway.Init")
    Client(PhoneNumber phone) {
        this.id = ClientId.next();
        this.phone = phone;
    }

    void introduce(String name, String address) {
        this.name = name;
        this.address = address;
    }

    ClientView view() {
        return new ClientView(id, phone, name, address);
    }
}
