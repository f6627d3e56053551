package potok.orders.serviceorder.process;

import static potok.orders.serviceorder.process.ServiceOrderProcess.ORDER;
import static potok.orders.serviceorder.process.ServiceOrderProcess.TECHNICIAN;
import static potok.orders.serviceorder.process.ServiceOrderProcess.TECHNICIAN_FOUND;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import potok.engine.ProcessStep;
import potok.orders.serviceorder.ServiceOrders;
import potok.orders.serviceorder.TechnicianCandidate;

@ProcessStep(
        caption = "step.assignTechnician",
        reads = "orderId",
        writes = {"technicianFound", "technician"})
class AssignTechnician implements JavaDelegate {
    private final ServiceOrders orders;
    private final TechnicianChoice choice;

    AssignTechnician(ServiceOrders orders, TechnicianChoice choice) {
        this.orders = orders;
        this.choice = choice;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var order = ORDER.from(execution);
        var chosen = choice.best(orders.view(order).typeOrder(), orders.candidates(order));
        chosen.ifPresent(technician -> orders.assign(order, technician.technician()));
        TECHNICIAN_FOUND.set(execution, chosen.isPresent());
        TECHNICIAN.set(execution, chosen.map(TechnicianCandidate::login).orElse(null));
    }
}
