package potok.orders.serviceorder.process;

import static potok.orders.serviceorder.process.ServiceOrderProcess.MONEY_TAKEN;
import static potok.orders.serviceorder.process.ServiceOrderProcess.ORDER;
import static potok.orders.serviceorder.process.ServiceOrderProcess.VISIT_OUTCOME;

import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import potok.engine.FormFields;
import potok.engine.ProcessStep;
import potok.orders.serviceorder.ServiceOrderId;
import potok.orders.serviceorder.ServiceOrders;
import potok.orders.serviceorder.VisitResult;
import potok.settings.Cities;
import potok.settings.CompanySettings;
import potok.settings.Settings;
import potok.shared.Money;

/** Does what a technician reports of his visit, in the transaction of his click. */
@ProcessStep(
        caption = "step.reportVisit",
        reads = "orderId",
        writes = {"visitOutcome", "moneyTaken"})
class ReportVisit implements TaskListener {
    private final ServiceOrders orders;
    private final Cities cities;
    private final Settings settings;

    ReportVisit(ServiceOrders orders, Cities cities, Settings settings) {
        this.orders = orders;
        this.cities = cities;
        this.settings = settings;
    }

    enum Outcome {
        DONE,
        POSTPONED,
        CLIENT_ABSENT,
        REFUSED
    }

    @Override
    public void notify(DelegateTask task) {
        var order = ORDER.from(task);
        var form = FormFields.of(task);
        switch (form.requiredChoice("outcome", Outcome.class)) {
            case DONE -> {
                MONEY_TAKEN.set(task, done(order, form));
                VISIT_OUTCOME.set(task, "done");
            }
            case POSTPONED -> {
                var zone = cities.zoneOf(orders.view(order).city());
                orders.postpone(order, form.requiredMoment("postponedTo", zone), form.required("reason"));
                VISIT_OUTCOME.set(task, "postponed");
            }
            case CLIENT_ABSENT -> {
                orders.reportClientAbsent(order);
                VISIT_OUTCOME.set(task, "client-absent");
            }
            case REFUSED -> {
                orders.refuse(order, form.required("reason"));
                VISIT_OUTCOME.set(task, "refused");
            }
        }
    }

    private boolean done(ServiceOrderId order, FormFields form) {
        var result = money(form, "result");
        orders.reportDone(
                order,
                new VisitResult(
                        result,
                        money(form, "expenditure"),
                        form.text("note").orElse(""),
                        form.day("warrantyUntil").orElse(null)));
        return result.isPositive();
    }

    private Money money(FormFields form, String field) {
        var currency = settings.get(CompanySettings.CURRENCY).getCurrencyCode();
        return new Money(form.decimal(field).orElse(BigDecimal.ZERO), currency);
    }
}
