package potok.orders.serviceorder.process;

import java.time.Instant;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import potok.engine.ProcessStarts;
import potok.engine.ProcessVariable;
import potok.orders.serviceorder.ServiceOrderEvent;
import potok.orders.serviceorder.ServiceOrderId;
import potok.orders.serviceorder.ServiceOrders;

/** Tells the engine what happened to a service order, in the transaction in which it happened. */
@Component
class ServiceOrderProcess {
    static final String KEY = "service-order";

    static final ProcessVariable<ServiceOrderId> ORDER = ProcessVariable.id("orderId", ServiceOrderId::of);
    static final ProcessVariable<String> TYPE_ORDER = ProcessVariable.text("typeOrder");
    static final ProcessVariable<Integer> REMINDER_LEAD_HOURS = ProcessVariable.number("reminderLeadHours");
    static final ProcessVariable<Integer> REMINDER_AT_LEAST_HOURS = ProcessVariable.number("reminderAtLeastHours");
    static final ProcessVariable<Integer> REPORT_TERM_HOURS = ProcessVariable.number("reportTermHours");
    static final ProcessVariable<Boolean> TECHNICIAN_FOUND = ProcessVariable.flag("technicianFound");
    static final ProcessVariable<String> TECHNICIAN = ProcessVariable.text("technician");
    static final ProcessVariable<String> NOTICE = ProcessVariable.text("notice");
    static final ProcessVariable<Boolean> VISIT_CONFIRMED = ProcessVariable.flag("visitConfirmed");
    static final ProcessVariable<Boolean> OTHER_TIME_ASKED = ProcessVariable.flag("otherTimeAsked");
    static final ProcessVariable<Instant> REMINDER_AT = ProcessVariable.moment("reminderAt");
    static final ProcessVariable<Instant> REPORT_DUE_AT = ProcessVariable.moment("reportDueAt");
    static final ProcessVariable<String> VISIT_OUTCOME = ProcessVariable.text("visitOutcome");
    static final ProcessVariable<Boolean> MONEY_TAKEN = ProcessVariable.flag("moneyTaken");
    static final ProcessVariable<Boolean> NEW_DATE_AGREED = ProcessVariable.flag("newDateAgreed");

    private final ProcessStarts starts;
    private final RuntimeService runtime;
    private final ServiceOrders orders;

    ServiceOrderProcess(ProcessStarts starts, RuntimeService runtime, ServiceOrders orders) {
        this.starts = starts;
        this.runtime = runtime;
        this.orders = orders;
    }

    @EventListener
    void on(ServiceOrderEvent.Placed placed) {
        var order = placed.order();
        starts.start(
                KEY,
                order.toString(),
                Variables.putValue(ORDER.name(), ORDER.raw(order))
                        .putValue(
                                TYPE_ORDER.name(),
                                orders.view(order).typeOrder().code())
                        .putValue(TECHNICIAN.name(), null));
    }

    /** An order may be cancelled after its process has ended: then nobody waits for it, and nobody needs to. */
    @EventListener
    void on(ServiceOrderEvent.Cancelled cancelled) {
        runtime.createMessageCorrelation("service-order.cancelled")
                .processInstanceBusinessKey(cancelled.order().toString())
                .correlateAll();
    }
}
