package potok.orders.serviceorder.process;

import static potok.orders.serviceorder.process.ServiceOrderProcess.ORDER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import potok.engine.ProcessStep;
import potok.orders.serviceorder.ServiceOrders;

@ProcessStep(caption = "step.closeOrder", reads = "orderId")
class CloseOrder implements JavaDelegate {
    private final ServiceOrders orders;

    CloseOrder(ServiceOrders orders) {
        this.orders = orders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        orders.close(ORDER.from(execution));
    }
}
