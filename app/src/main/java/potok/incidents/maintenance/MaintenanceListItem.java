package potok.incidents.maintenance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import potok.shared.RuleBroken;

/** One thing that an organisation does regularly. */
@Entity
class MaintenanceListItem {
    private static final int LONGEST_TITLE = 200;

    @Id
    @Column(name = "maintenance_list_item_id")
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private UUID organisation;

    @Version
    private @Nullable Long version;

    @Enumerated(EnumType.STRING)
    private Frequency frequency;

    private int position;
    private @Nullable String code;
    private @Nullable String title;

    @Enumerated(EnumType.STRING)
    private @Nullable SystemCheck systemCheck;

    private boolean active = true;

    @SuppressWarnings("NullAway.Init")
    protected MaintenanceListItem() {}

    @SuppressWarnings("NullAway.Init")
    private MaintenanceListItem(Frequency frequency, int position, @Nullable SystemCheck check) {
        this.id = UUID.randomUUID();
        this.frequency = frequency;
        this.position = position;
        this.systemCheck = check;
    }

    static MaintenanceListItem brought(Frequency frequency, int position, String code, @Nullable SystemCheck check) {
        var item = new MaintenanceListItem(frequency, position, check);
        item.code = code;
        return item;
    }

    static MaintenanceListItem own(Frequency frequency, int position, String title, @Nullable SystemCheck check) {
        var item = new MaintenanceListItem(frequency, position, check);
        item.title = checked(title);
        return item;
    }

    /** @param title blank for what the product calls it, where it is the product's */
    void change(String title, @Nullable SystemCheck check) {
        this.title = code != null && title.isBlank() ? null : checked(title);
        this.systemCheck = check;
    }

    void moveTo(int position) {
        this.position = position;
    }

    void setActive(boolean active) {
        this.active = active;
    }

    Frequency frequency() {
        return frequency;
    }

    int position() {
        return position;
    }

    MaintenanceItem forRun(MaintenanceId run) {
        return new MaintenanceItem(run, position, code, title, systemCheck);
    }

    MaintenanceListItemView view() {
        return new MaintenanceListItemView(id, frequency, code, title, systemCheck, active);
    }

    private static String checked(String title) {
        if (title.isBlank() || title.strip().length() > LONGEST_TITLE) {
            throw new RuleBroken("maintenance-title", LONGEST_TITLE);
        }
        return title.strip();
    }
}
