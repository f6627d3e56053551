package potok.incidents.maintenance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Maintenance for tests, each in a past period of its own, so that the calendar's stays untouched. */
@Component
public class SampleMaintenance {
    private static final AtomicInteger PERIODS = new AtomicInteger();

    private final MaintenanceRunRepository runs;
    private final MaintenanceItemRepository items;
    private final MaintenanceLists lists;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SampleMaintenance(
            MaintenanceRunRepository runs,
            MaintenanceItemRepository items,
            MaintenanceLists lists,
            TransactionTemplate transaction,
            Clock clock) {
        this.runs = runs;
        this.items = items;
        this.lists = lists;
        this.transaction = transaction;
        this.clock = clock;
    }

    public MaintenanceId opened(Frequency frequency) {
        return transaction.execute(status -> {
            var run = runs.saveAndFlush(new MaintenanceRun(
                    runs.nextNumber(),
                    frequency,
                    LocalDate.of(2000, 1, 1).plusDays(PERIODS.incrementAndGet()),
                    clock.instant()));
            items.saveAll(lists.active(frequency).stream()
                    .map(item -> item.forRun(run.id()))
                    .toList());
            return run.id();
        });
    }
}
