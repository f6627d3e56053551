package potok.incidents.maintenance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param title as the organisation calls it; null for what the product brings, whose text is {@code maintenance-item.<code>}
 * @param findings of the system; null while it has not looked, or has nothing to look at
 * @param doneBy null when the system itself did it
 */
public record MaintenanceItemView(
        UUID id,
        MaintenanceId maintenance,
        @Nullable String code,
        @Nullable String title,
        @Nullable SystemCheck check,
        ItemStatus status,
        @Nullable List<Finding> findings,
        @Nullable Instant checkedAt,
        @Nullable String evidence,
        @Nullable String reason,
        @Nullable String doneBy,
        @Nullable Instant doneAt) {
    public boolean isSettled() {
        return status.isSettled();
    }

    public boolean isDoneBySystem() {
        return status == ItemStatus.DONE && doneBy == null;
    }
}
