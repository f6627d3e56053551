package potok.people;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import potok.identity.UserId;
import potok.identity.UserView;
import potok.settings.EquipmentType;

/** What work needs to know of a user: his city, his telephone, what he can repair. */
@Entity
class StaffMember {
    @EmbeddedId
    private UserId id;

    @TenantId
    @Column(name = "organisation_id")
    private UUID organisation;

    private String city;
    private @Nullable String extension;
    private @Nullable String sip;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "staff_equipment", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "equipment")
    @Enumerated(EnumType.STRING)
    private Set<EquipmentType> equipment = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected StaffMember() {}

    @SuppressWarnings("NullAway.Init")
    StaffMember(UserId id, String city, @Nullable String extension, Set<EquipmentType> equipment) {
        this.id = id;
        this.city = city;
        this.extension = extension;
        this.equipment = new HashSet<>(equipment);
    }

    void edit(EditStaff wanted) {
        city = wanted.city();
        extension = wanted.extension();
        sip = wanted.sip();
        equipment.retainAll(wanted.equipment());
        equipment.addAll(wanted.equipment());
    }

    UserId id() {
        return id;
    }

    StaffView view(UserView user) {
        return new StaffView(id, user.login(), user.name(), city, extension, sip, Set.copyOf(equipment));
    }
}
