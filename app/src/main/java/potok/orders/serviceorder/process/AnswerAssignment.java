package potok.orders.serviceorder.process;

import static potok.orders.serviceorder.process.ServiceOrderProcess.ORDER;
import static potok.orders.serviceorder.process.ServiceOrderProcess.TECHNICIAN;
import static potok.orders.serviceorder.process.ServiceOrderProcess.VISIT_CONFIRMED;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import potok.engine.FormFields;
import potok.engine.ProcessStep;
import potok.orders.serviceorder.ServiceOrders;

/** A technician who declines gives the order back at once, with his reason. */
@ProcessStep(
        caption = "step.answerAssignment",
        reads = "orderId",
        writes = {"visitConfirmed", "technician"})
class AnswerAssignment implements TaskListener {
    private final ServiceOrders orders;

    AnswerAssignment(ServiceOrders orders) {
        this.orders = orders;
    }

    enum Answer {
        CONFIRM,
        DECLINE
    }

    @Override
    public void notify(DelegateTask task) {
        var order = ORDER.from(task);
        var form = FormFields.of(task);
        switch (form.requiredChoice("answer", Answer.class)) {
            case CONFIRM -> {
                orders.confirm(order);
                VISIT_CONFIRMED.set(task, true);
            }
            case DECLINE -> {
                orders.release(order, form.required("declineReason"));
                VISIT_CONFIRMED.set(task, false);
                TECHNICIAN.set(task, null);
            }
        }
    }
}
