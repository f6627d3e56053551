package potok.incidents.links;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.springframework.data.domain.Persistable;

/** One case led to another. */
@Entity
@Table(name = "case_link")
class CaseLink implements Persistable<UUID> {
    @Id
    @Column(name = "case_link_id")
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private UUID organisation;

    @Enumerated(EnumType.STRING)
    private CaseRef.Kind fromKind;

    private UUID fromId;

    @Enumerated(EnumType.STRING)
    private CaseRef.Kind toKind;

    private UUID toId;

    @Transient
    private boolean fresh;

    @SuppressWarnings("NullAway.Init")
    protected CaseLink() {}

    @SuppressWarnings("NullAway.Init")
    CaseLink(CaseRef from, CaseRef to) {
        this.id = UUID.randomUUID();
        this.fromKind = from.kind();
        this.fromId = from.id();
        this.toKind = to.kind();
        this.toId = to.id();
        this.fresh = true;
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** What was read is not, else nobody could take it away. */
    @Override
    public boolean isNew() {
        return fresh;
    }

    CaseRef other(UUID than) {
        return than.equals(fromId) ? new CaseRef(toKind, toId) : new CaseRef(fromKind, fromId);
    }
}
