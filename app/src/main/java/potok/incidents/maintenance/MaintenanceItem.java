package potok.incidents.maintenance;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import potok.shared.RuleBroken;

/** One thing to do in a maintenance, with the evidence that it was done. */
@Entity
class MaintenanceItem {
    @Id
    @Column(name = "maintenance_item_id")
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private UUID organisation;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "maintenance_id"))
    private MaintenanceId maintenance;

    @SuppressWarnings("UnusedVariable") // queries order by it
    private int position;

    private @Nullable String code;
    private @Nullable String title;

    @Enumerated(EnumType.STRING)
    private @Nullable SystemCheck systemCheck;

    @Enumerated(EnumType.STRING)
    private ItemStatus status = ItemStatus.WAITING;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<Finding> findings;

    private @Nullable Instant checkedAt;
    private @Nullable String evidence;
    private @Nullable String reason;
    private @Nullable String doneBy;
    private @Nullable Instant doneAt;

    @SuppressWarnings("NullAway.Init")
    protected MaintenanceItem() {}

    @SuppressWarnings("NullAway.Init")
    MaintenanceItem(
            MaintenanceId maintenance,
            int position,
            @Nullable String code,
            @Nullable String title,
            @Nullable SystemCheck check) {
        this.id = UUID.randomUUID();
        this.maintenance = maintenance;
        this.position = position;
        this.code = code;
        this.title = title;
        this.systemCheck = check;
    }

    UUID id() {
        return id;
    }

    MaintenanceId maintenance() {
        return maintenance;
    }

    @Nullable
    SystemCheck check() {
        return systemCheck;
    }

    /** A person's from now on: there is nothing that the system could look at. */
    void handToPeople() {
        if (status == ItemStatus.WAITING) {
            status = ItemStatus.OPEN;
        }
    }

    /** Done when nothing is wrong and that is all there is to it, else a person's. */
    void checked(List<Finding> found, Instant now) {
        if (status.isSettled()) {
            return;
        }
        findings = found;
        checkedAt = now;
        var enough = systemCheck != null && systemCheck.settles();
        if (enough && found.stream().noneMatch(Finding::trouble)) {
            status = ItemStatus.DONE;
            doneAt = now;
        } else {
            status = ItemStatus.OPEN;
        }
    }

    /** @throws RuleBroken {@code maintenance-evidence} when nothing shows that it was done */
    void done(@Nullable String evidence, boolean hasFiles, String by, Instant now) {
        refuseSettled();
        if (evidence == null && !hasFiles) {
            throw new RuleBroken("maintenance-evidence");
        }
        this.evidence = evidence;
        settle(ItemStatus.DONE, by, now);
    }

    void skip(String reason, String by, Instant now) {
        refuseSettled();
        this.reason = reason;
        settle(ItemStatus.SKIPPED, by, now);
    }

    void refuseSettled() {
        if (status.isSettled()) {
            throw new RuleBroken("maintenance-item-settled");
        }
    }

    private void settle(ItemStatus as, String by, Instant now) {
        status = as;
        doneBy = by;
        doneAt = now;
    }

    MaintenanceItemView view() {
        return new MaintenanceItemView(
                id,
                maintenance,
                code,
                title,
                systemCheck,
                status,
                findings,
                checkedAt,
                evidence,
                reason,
                doneBy,
                doneAt);
    }
}
