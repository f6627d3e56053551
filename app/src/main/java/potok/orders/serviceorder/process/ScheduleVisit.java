package potok.orders.serviceorder.process;

import static potok.orders.serviceorder.process.ServiceOrderProcess.ORDER;
import static potok.orders.serviceorder.process.ServiceOrderProcess.REMINDER_AT;
import static potok.orders.serviceorder.process.ServiceOrderProcess.REMINDER_LEAD_HOURS;
import static potok.orders.serviceorder.process.ServiceOrderProcess.REPORT_DUE_AT;
import static potok.orders.serviceorder.process.ServiceOrderProcess.REPORT_TERM_HOURS;

import java.time.Duration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import potok.engine.ProcessStep;
import potok.orders.serviceorder.ServiceOrders;

@ProcessStep(
        caption = "step.scheduleVisit",
        reads = {"orderId", "reminderLeadHours", "reportTermHours"},
        writes = {"reminderAt", "reportDueAt"})
class ScheduleVisit implements JavaDelegate {
    private final ServiceOrders orders;

    ScheduleVisit(ServiceOrders orders) {
        this.orders = orders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var visit = orders.view(ORDER.from(execution)).dateMeeting();
        REMINDER_AT.set(execution, visit.minus(Duration.ofHours(REMINDER_LEAD_HOURS.from(execution))));
        REPORT_DUE_AT.set(execution, visit.plus(Duration.ofHours(REPORT_TERM_HOURS.from(execution))));
    }
}
