package potok.orders.serviceorder.process;

import static potok.orders.serviceorder.process.ServiceOrderProcess.ORDER;
import static potok.orders.serviceorder.process.ServiceOrderProcess.REMINDER_AT_LEAST_HOURS;

import java.time.Clock;
import java.time.Duration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import potok.engine.ProcessStep;
import potok.orders.serviceorder.ServiceOrders;

/** Nobody is reminded of a visit that is about to begin, or has begun. */
@ProcessStep(
        caption = "step.remindOfVisit",
        reads = {"orderId", "reminderAtLeastHours"})
class RemindOfVisit implements JavaDelegate {
    private static final String NOTICE = "reminder";

    private final ServiceOrders orders;
    private final Clock clock;

    RemindOfVisit(ServiceOrders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var order = ORDER.from(execution);
        var earliest = clock.instant().plus(Duration.ofHours(REMINDER_AT_LEAST_HOURS.from(execution)));
        if (!orders.view(order).dateMeeting().isBefore(earliest)) {
            orders.tellClient(order, NOTICE);
            orders.tellTechnician(order, NOTICE);
        }
    }
}
