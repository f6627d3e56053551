package potok.orders.serviceorder.process;

import static potok.orders.serviceorder.process.ServiceOrderProcess.ORDER;
import static potok.orders.serviceorder.process.ServiceOrderProcess.TECHNICIAN;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import potok.engine.FormFields;
import potok.engine.ProcessStep;
import potok.orders.serviceorder.ServiceOrders;
import potok.shared.RuleBroken;

/** Assigns whom a person chose, even somebody whom the rules would not ask. */
@ProcessStep(caption = "step.takeTechnician", reads = "orderId", writes = "technician")
class TakeTechnician implements TaskListener {
    private static final String FIELD = "chosenTechnician";

    private final ServiceOrders orders;

    TakeTechnician(ServiceOrders orders) {
        this.orders = orders;
    }

    @Override
    public void notify(DelegateTask task) {
        var order = ORDER.from(task);
        var login = FormFields.of(task).required(FIELD);
        var technician = orders.everyCandidate(order).stream()
                .filter(candidate -> candidate.login().equals(login))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("choice-invalid", FIELD));
        orders.assign(order, technician.technician());
        TECHNICIAN.set(task, login);
    }
}
