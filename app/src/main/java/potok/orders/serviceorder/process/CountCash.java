package potok.orders.serviceorder.process;

import static potok.orders.serviceorder.process.ServiceOrderProcess.ORDER;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import potok.engine.FormFields;
import potok.engine.ProcessStep;
import potok.orders.serviceorder.ServiceOrders;
import potok.shared.Money;
import potok.shared.RuleBroken;

@ProcessStep(caption = "step.countCash", reads = "orderId")
class CountCash implements TaskListener {
    private static final String FIELD = "amount";

    private final ServiceOrders orders;

    CountCash(ServiceOrders orders) {
        this.orders = orders;
    }

    @Override
    public void notify(DelegateTask task) {
        var amount = FormFields.of(task).decimal(FIELD).orElseThrow(() -> new RuleBroken("field-missing", FIELD));
        orders.receiveCash(ORDER.from(task), Money.roubles(amount));
    }
}
