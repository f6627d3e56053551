package potok.orders.serviceorder.process;

import static potok.orders.serviceorder.process.ServiceOrderProcess.ORDER;
import static potok.orders.serviceorder.process.ServiceOrderProcess.OTHER_TIME_ASKED;
import static potok.orders.serviceorder.process.ServiceOrderProcess.TECHNICIAN;
import static potok.orders.serviceorder.process.ServiceOrderProcess.VISIT_CONFIRMED;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import potok.engine.FormFields;
import potok.engine.ProcessStep;
import potok.orders.serviceorder.ServiceOrders;

/** A technician who declines gives the order back at once, with his reason; who asks for another time keeps it. */
@ProcessStep(
        caption = "step.answerAssignment",
        reads = "orderId",
        writes = {"visitConfirmed", "otherTimeAsked", "technician"})
class AnswerAssignment implements TaskListener {
    private final ServiceOrders orders;

    AnswerAssignment(ServiceOrders orders) {
        this.orders = orders;
    }

    enum Answer {
        CONFIRM,
        POSTPONE,
        DECLINE
    }

    @Override
    public void notify(DelegateTask task) {
        var order = ORDER.from(task);
        var form = FormFields.of(task);
        var answer = form.requiredChoice("answer", Answer.class);
        VISIT_CONFIRMED.set(task, answer == Answer.CONFIRM);
        OTHER_TIME_ASKED.set(task, answer == Answer.POSTPONE);
        switch (answer) {
            case CONFIRM -> orders.confirm(order);
            case POSTPONE -> orders.askForOtherTime(order);
            case DECLINE -> {
                orders.release(order, form.required("declineReason"));
                TECHNICIAN.set(task, null);
            }
        }
    }
}
