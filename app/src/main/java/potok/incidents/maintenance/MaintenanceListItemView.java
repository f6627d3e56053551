package potok.incidents.maintenance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param title null for what the product calls it, the text {@code maintenance-item.<code>} */
public record MaintenanceListItemView(
        UUID id,
        Frequency frequency,
        @Nullable String code,
        @Nullable String title,
        @Nullable SystemCheck check,
        boolean active) {}
