package potok.orders.serviceorder.process;

import static potok.orders.serviceorder.process.ServiceOrderProcess.ORDER;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import potok.engine.FormFields;
import potok.engine.ProcessStep;
import potok.orders.serviceorder.ServiceOrders;
import potok.settings.CompanySettings;
import potok.settings.Settings;
import potok.shared.Money;
import potok.shared.RuleBroken;

@ProcessStep(caption = "step.countCash", reads = "orderId")
class CountCash implements TaskListener {
    private static final String FIELD = "amount";

    private final ServiceOrders orders;
    private final Settings settings;

    CountCash(ServiceOrders orders, Settings settings) {
        this.orders = orders;
        this.settings = settings;
    }

    @Override
    public void notify(DelegateTask task) {
        var amount = FormFields.of(task).decimal(FIELD).orElseThrow(() -> new RuleBroken("field-missing", FIELD));
        var order = ORDER.from(task);
        var reported = orders.view(order).result();
        var currency =
                reported == null ? settings.get(CompanySettings.CURRENCY).getCurrencyCode() : reported.currency();
        orders.receiveCash(order, new Money(amount, currency));
    }
}
