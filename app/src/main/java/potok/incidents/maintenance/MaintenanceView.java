package potok.incidents.maintenance;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * @param settled how many of its items are done or skipped
 * @param skipped how many of these were skipped
 */
public record MaintenanceView(
        MaintenanceId id,
        long number,
        Frequency frequency,
        LocalDate period,
        MaintenanceStatus status,
        Instant openedAt,
        @Nullable Instant dueAt,
        boolean late,
        @Nullable Instant closedAt,
        int items,
        int settled,
        int skipped) {
    public boolean isDone() {
        return status == MaintenanceStatus.DONE;
    }

    public int percent() {
        return items == 0 ? 100 : settled * 100 / items;
    }
}
