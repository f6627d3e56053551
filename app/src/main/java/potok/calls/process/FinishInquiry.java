package potok.calls.process;

import static potok.calls.process.CallToOrderProcess.CALL;
import static potok.calls.process.CallToOrderProcess.CALLBACK_ATTEMPT;
import static potok.calls.process.CallToOrderProcess.CALLBACK_REASON;
import static potok.calls.process.CallToOrderProcess.CALLBACK_REQUESTED_AT;
import static potok.calls.process.CallToOrderProcess.CITY;
import static potok.calls.process.CallToOrderProcess.ORDER;
import static potok.calls.process.CallToOrderProcess.OUTCOME;
import static potok.calls.process.ChatToOrderProcess.CONVERSATION;

import java.time.ZoneId;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import potok.calls.CallId;
import potok.calls.Calls;
import potok.calls.ChatOrders;
import potok.engine.FormFields;
import potok.engine.ProcessStep;
import potok.identity.UserId;
import potok.orders.serviceorder.OrderType;
import potok.orders.serviceorder.PlaceServiceOrder;
import potok.people.Staff;
import potok.people.StaffView;
import potok.settings.Cities;
import potok.settings.EquipmentType;
import potok.shared.PhoneNumber;
import potok.shared.RuleBroken;

/** Does what an operator decided at the end of a call or a chat, in the transaction of his click. */
@ProcessStep(
        caption = "step.finishInquiry",
        reads = {"callId", "conversationId", "city", "callbackAttempt"},
        writes = {"callOutcome", "callbackReason", "callbackAttempt", "callbackRequestedAt", "orderId"})
class FinishInquiry implements TaskListener {
    private final Calls calls;
    private final ChatOrders chats;
    private final Staff staff;
    private final Cities cities;

    FinishInquiry(Calls calls, ChatOrders chats, Staff staff, Cities cities) {
        this.calls = calls;
        this.chats = chats;
        this.staff = staff;
        this.cities = cities;
    }

    @Override
    public void notify(DelegateTask task) {
        var inquiry = inquiry(task);
        var form = FormFields.of(task);
        switch (form.requiredChoice("outcome", ConversationOutcome.class)) {
            case ORDER -> order(task, inquiry, form);
            case CALLBACK -> callBackLater(task, call(task), form);
            case NOT_REACHED -> notReached(task, call(task));
            case INFORMATION -> {
                inquiry.inform(form.required("callNote"));
                OUTCOME.set(task, "closed");
            }
            case REJECTED -> {
                inquiry.reject(form.required("rejectionReason"));
                OUTCOME.set(task, "closed");
            }
            case WRONG_NUMBER -> {
                inquiry.reject("wrong-number");
                OUTCOME.set(task, "closed");
            }
        }
    }

    private void order(DelegateTask task, Inquiry inquiry, FormFields form) {
        var city = form.required("orderCity");
        var order = inquiry.convert(new PlaceServiceOrder(
                form.text("orderRk").orElse(null),
                city,
                PhoneNumber.of(form.required("phone")),
                form.requiredChoice("typeOrder", OrderType.class),
                form.required("clientName"),
                form.required("address"),
                form.requiredMoment("dateMeeting", cities.zoneOf(city)),
                form.requiredChoice("typeEquipment", EquipmentType.class),
                form.required("problem"),
                operator(task),
                inquiry.call()));
        ORDER.set(task, order);
        OUTCOME.set(task, "order");
    }

    private Inquiry inquiry(DelegateTask task) {
        return CONVERSATION
                .find(task)
                .<Inquiry>map(conversation -> new Inquiry.OfChat(chats, conversation))
                .orElseGet(() -> new Inquiry.OfCall(calls, CALL.from(task)));
    }

    /** Only who called can be called back; the form offers it to nobody else. */
    private static CallId call(DelegateTask task) {
        return CALL.find(task).orElseThrow(() -> new RuleBroken("choice-invalid", "outcome"));
    }

    /** We spoke with the client, so the attempts to reach him are counted anew. */
    private void callBackLater(DelegateTask task, CallId call, FormFields form) {
        var when = form.requiredMoment("callbackWhen", zoneOfCall(task));
        calls.requestCallBack(call, when);
        CALLBACK_REQUESTED_AT.set(task, when);
        CALLBACK_REASON.set(task, "requested");
        CALLBACK_ATTEMPT.set(task, 0);
        OUTCOME.set(task, "callback");
    }

    private void notReached(DelegateTask task, CallId call) {
        calls.notReached(call, CALLBACK_ATTEMPT.from(task));
        CALLBACK_REASON.set(task, "not-reached");
        OUTCOME.set(task, "not-reached");
    }

    private ZoneId zoneOfCall(DelegateTask task) {
        return cities.zoneOf(CITY.find(task).orElse(null));
    }

    private @Nullable UserId operator(DelegateTask task) {
        return Optional.ofNullable(task.getAssignee())
                .flatMap(staff::byLogin)
                .map(StaffView::id)
                .orElse(null);
    }
}
