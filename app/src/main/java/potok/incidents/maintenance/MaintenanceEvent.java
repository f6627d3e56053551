package potok.incidents.maintenance;

import org.jspecify.annotations.Nullable;

/** What happened to a maintenance; heard in the transaction in which it happened. */
public sealed interface MaintenanceEvent {
    MaintenanceId maintenance();

    record Opened(MaintenanceId maintenance, Frequency frequency) implements MaintenanceEvent {}

    record ItemChecked(MaintenanceId maintenance) implements MaintenanceEvent {}

    /** @param skippedBecause null when it was done */
    record ItemSettled(MaintenanceId maintenance, @Nullable String skippedBecause) implements MaintenanceEvent {}

    record Overdue(MaintenanceId maintenance) implements MaintenanceEvent {}

    record Closed(MaintenanceId maintenance) implements MaintenanceEvent {}
}
