package potok.orders.serviceorder.process;

import static potok.orders.serviceorder.process.ServiceOrderProcess.NEW_DATE_AGREED;
import static potok.orders.serviceorder.process.ServiceOrderProcess.ORDER;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import potok.engine.FormFields;
import potok.engine.ProcessStep;
import potok.orders.serviceorder.ServiceOrders;
import potok.settings.Cities;

/** Does what was arranged with a client who was not at home. */
@ProcessStep(caption = "step.arrangeVisit", reads = "orderId", writes = "newDateAgreed")
class ArrangeVisit implements TaskListener {
    private final ServiceOrders orders;
    private final Cities cities;

    ArrangeVisit(ServiceOrders orders, Cities cities) {
        this.orders = orders;
        this.cities = cities;
    }

    enum Arrangement {
        NEW_DATE,
        GAVE_UP
    }

    @Override
    public void notify(DelegateTask task) {
        var order = ORDER.from(task);
        var form = FormFields.of(task);
        switch (form.requiredChoice("arrangement", Arrangement.class)) {
            case NEW_DATE -> {
                var zone = cities.zoneOf(orders.view(order).city());
                orders.postpone(order, form.requiredMoment("newDate", zone), form.required("reason"));
                NEW_DATE_AGREED.set(task, true);
            }
            case GAVE_UP -> {
                orders.refuse(order, form.required("reason"));
                NEW_DATE_AGREED.set(task, false);
            }
        }
    }
}
