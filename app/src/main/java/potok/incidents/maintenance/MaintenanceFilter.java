package potok.incidents.maintenance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param until exclusive */
public record MaintenanceFilter(
        @Nullable Frequency frequency,
        @Nullable MaintenanceStatus status,
        boolean lateOnly,
        @Nullable Instant from,
        @Nullable Instant until) {
    public static final MaintenanceFilter ALL = new MaintenanceFilter(null, null, false, null, null);
}
