package potok.incidents.maintenance;

import static potok.incidents.maintenance.Frequency.DAILY;
import static potok.incidents.maintenance.Frequency.MONTHLY;
import static potok.incidents.maintenance.Frequency.QUARTERLY;
import static potok.incidents.maintenance.Frequency.WEEKLY;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lists that an organisation begins with. What only people can do has no check. */
final class BroughtLists {
    private BroughtLists() {}

    private record Brought(
            Frequency frequency, String code, @Nullable SystemCheck check) {}

    private static final List<Brought> ALL = List.of(
            new Brought(DAILY, "log-check", SystemCheck.FAILURES),
            new Brought(DAILY, "incremental-backup", SystemCheck.INCREMENTAL_BACKUP),
            new Brought(DAILY, "performance", SystemCheck.PERFORMANCE),
            new Brought(WEEKLY, "full-backup", SystemCheck.FULL_BACKUP),
            new Brought(WEEKLY, "log-review", SystemCheck.FAILURES),
            new Brought(WEEKLY, "disk-space", SystemCheck.DISK),
            new Brought(WEEKLY, "response-time", SystemCheck.RESPONSE_TIME),
            new Brought(WEEKLY, "performance-analysis", SystemCheck.SLOWNESS),
            new Brought(MONTHLY, "table-optimisation", SystemCheck.TABLES),
            new Brought(MONTHLY, "clean-up", SystemCheck.LEFTOVERS),
            new Brought(MONTHLY, "integrity", SystemCheck.INTEGRITY),
            new Brought(MONTHLY, "restore-test", SystemCheck.RESTORE),
            new Brought(MONTHLY, "documentation", null),
            new Brought(QUARTERLY, "accounts-audit", SystemCheck.ACCOUNTS),
            new Brought(QUARTERLY, "integrations-review", SystemCheck.INTEGRATIONS),
            new Brought(QUARTERLY, "update", SystemCheck.VERSIONS),
            new Brought(QUARTERLY, "new-functions", null));

    static List<MaintenanceListItem> items() {
        var items = new ArrayList<MaintenanceListItem>();
        for (var item : ALL) {
            items.add(MaintenanceListItem.brought(item.frequency, items.size() + 1, item.code, item.check));
        }
        return items;
    }
}
