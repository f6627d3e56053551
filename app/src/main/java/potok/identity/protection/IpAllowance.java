package potok.identity.protection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import potok.identity.Role;

/** A network from which an organisation's people, or those of one role, may come. */
@Entity
class IpAllowance {
    @Id
    @Column(name = "ip_allowance_id")
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private UUID organisation;

    @Version
    private @Nullable Long version;

    @Enumerated(EnumType.STRING)
    private @Nullable Role role;

    private String network;
    private String note;

    @SuppressWarnings("NullAway.Init")
    protected IpAllowance() {}

    @SuppressWarnings("NullAway.Init") // the organisation is the present one
    IpAllowance(@Nullable Role role, String network, String note) {
        this.id = UUID.randomUUID();
        this.role = role;
        this.network = network;
        this.note = note;
    }

    AddressLists.Entry entry() {
        return new AddressLists.Entry(id, role, network, note);
    }
}
