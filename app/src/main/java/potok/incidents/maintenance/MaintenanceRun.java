package potok.incidents.maintenance;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A list as it is worked in one period: opened by the calendar, closed when each of its items is settled. */
@Entity
@Table(name = "maintenance")
class MaintenanceRun extends AbstractAggregateRoot<MaintenanceRun> {
    @EmbeddedId
    private MaintenanceId id;

    @TenantId
    @Column(name = "organisation_id")
    private UUID organisation;

    @Version
    private @Nullable Long version;

    private long number;

    @Enumerated(EnumType.STRING)
    private Frequency frequency;

    private LocalDate periodStart;

    @Enumerated(EnumType.STRING)
    private MaintenanceStatus status = MaintenanceStatus.OPEN;

    private Instant openedAt;
    private @Nullable Instant dueAt;
    private @Nullable Instant overdueToldAt;
    private @Nullable Instant closedAt;

    @SuppressWarnings("NullAway.Init")
    protected MaintenanceRun() {}

    @SuppressWarnings("NullAway.Init")
    MaintenanceRun(long number, Frequency frequency, LocalDate periodStart, Instant now) {
        this.id = MaintenanceId.next();
        this.number = number;
        this.frequency = frequency;
        this.periodStart = periodStart;
        this.openedAt = now;
        registerEvent(new MaintenanceEvent.Opened(id, frequency));
    }

    MaintenanceId id() {
        return id;
    }

    Frequency frequency() {
        return frequency;
    }

    Instant openedAt() {
        return openedAt;
    }

    void dueAt(Instant due) {
        dueAt = due;
    }

    void itemChecked() {
        registerEvent(new MaintenanceEvent.ItemChecked(id));
    }

    /** @param skippedBecause null when it was done */
    void itemSettled(@Nullable String skippedBecause) {
        registerEvent(new MaintenanceEvent.ItemSettled(id, skippedBecause));
    }

    /** False when it was told already: a step may be run again. */
    boolean overdue(Instant now) {
        if (overdueToldAt != null) {
            return false;
        }
        overdueToldAt = now;
        registerEvent(new MaintenanceEvent.Overdue(id));
        return true;
    }

    /** Closing twice changes nothing: a step may be run again. */
    void close(Instant now) {
        if (status == MaintenanceStatus.OPEN) {
            status = MaintenanceStatus.DONE;
            closedAt = now;
            registerEvent(new MaintenanceEvent.Closed(id));
        }
    }

    MaintenanceView view(int items, int settled, int skipped, Instant now) {
        var end = closedAt == null ? now : closedAt;
        return new MaintenanceView(
                id,
                number,
                frequency,
                periodStart,
                status,
                openedAt,
                dueAt,
                dueAt != null && end.isAfter(dueAt),
                closedAt,
                items,
                settled,
                skipped);
    }
}
