package potok.orders.serviceorder.process;

import static potok.orders.serviceorder.process.ServiceOrderProcess.ORDER;
import static potok.orders.serviceorder.process.ServiceOrderProcess.TECHNICIAN;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import potok.engine.ProcessStep;
import potok.orders.serviceorder.ServiceOrders;

@ProcessStep(caption = "step.releaseTechnician", reads = "orderId", writes = "technician")
class ReleaseTechnician implements JavaDelegate {
    private final ServiceOrders orders;

    ReleaseTechnician(ServiceOrders orders) {
        this.orders = orders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        orders.release(ORDER.from(execution), "no-answer");
        TECHNICIAN.set(execution, null);
    }
}
