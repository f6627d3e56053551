package potok.orders.serviceorder.process;

import static potok.orders.serviceorder.process.ServiceOrderProcess.NOTICE;
import static potok.orders.serviceorder.process.ServiceOrderProcess.ORDER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import potok.engine.ProcessStep;
import potok.orders.serviceorder.ServiceOrders;

@ProcessStep(
        caption = "step.tellClient",
        reads = {"orderId", "notice"})
class TellClient implements JavaDelegate {
    private final ServiceOrders orders;

    TellClient(ServiceOrders orders) {
        this.orders = orders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        orders.tellClient(ORDER.from(execution), NOTICE.from(execution));
    }
}
