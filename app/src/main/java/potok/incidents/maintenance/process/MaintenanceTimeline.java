package potok.incidents.maintenance.process;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import potok.incidents.maintenance.MaintenanceEvent;
import potok.shared.Happened;

/** What happened to a maintenance, for its timeline; items that are done tell of themselves on the page. */
@Component
class MaintenanceTimeline {
    private final ApplicationEventPublisher events;

    MaintenanceTimeline(ApplicationEventPublisher events) {
        this.events = events;
    }

    @EventListener
    void on(MaintenanceEvent event) {
        if (event instanceof MaintenanceEvent.Opened) {
            tell(event, "maintenance-opened");
        } else if (event instanceof MaintenanceEvent.Overdue) {
            tell(event, "maintenance-overdue");
        } else if (event instanceof MaintenanceEvent.Closed) {
            tell(event, "maintenance-closed");
        } else if (event instanceof MaintenanceEvent.ItemSettled settled && settled.skippedBecause() != null) {
            tell(event, "maintenance-item-skipped", settled.skippedBecause());
        }
    }

    private void tell(MaintenanceEvent event, String kind, @Nullable String... details) {
        events.publishEvent(Happened.of(event.maintenance().value(), kind, details));
    }
}
