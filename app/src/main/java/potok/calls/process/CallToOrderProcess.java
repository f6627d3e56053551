package potok.calls.process;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import potok.calls.CallEvent;
import potok.calls.CallId;
import potok.engine.ProcessStarts;
import potok.engine.ProcessVariable;
import potok.orders.serviceorder.ServiceOrderId;
import potok.people.Staff;
import potok.people.StaffView;

/** Tells the engine what happened to a call, in the transaction in which it happened. */
@Component
class CallToOrderProcess {
    static final String KEY = "call-to-order";

    static final ProcessVariable<CallId> CALL = ProcessVariable.id("callId", CallId::of);
    static final ProcessVariable<String> CITY = ProcessVariable.text("city");
    static final ProcessVariable<String> LINE = ProcessVariable.text("line");
    static final ProcessVariable<String> RK = ProcessVariable.text("rk");
    static final ProcessVariable<Integer> HOUR = ProcessVariable.number("hour");
    static final ProcessVariable<Boolean> KNOWN_CLIENT = ProcessVariable.flag("knownClient");
    static final ProcessVariable<Boolean> ANSWERED = ProcessVariable.flag("answered");
    static final ProcessVariable<String> OPERATOR = ProcessVariable.text("operator");
    static final ProcessVariable<String> OUTCOME = ProcessVariable.text("callOutcome");
    static final ProcessVariable<ServiceOrderId> ORDER = ProcessVariable.id("orderId", ServiceOrderId::of);
    static final ProcessVariable<String> CALLBACK_REASON = ProcessVariable.text("callbackReason");
    static final ProcessVariable<Integer> CALLBACK_ATTEMPT = ProcessVariable.number("callbackAttempt");
    static final ProcessVariable<Instant> CALLBACK_REQUESTED_AT = ProcessVariable.moment("callbackRequestedAt");
    static final ProcessVariable<Integer> PAUSE_MINUTES = ProcessVariable.number("pauseMinutes");
    static final ProcessVariable<Integer> DEADLINE_MINUTES = ProcessVariable.number("deadlineMinutes");
    static final ProcessVariable<Instant> CALLBACK_AT = ProcessVariable.moment("callbackAt");
    static final ProcessVariable<Instant> CALLBACK_DEADLINE = ProcessVariable.moment("callbackDeadline");

    private final ProcessStarts starts;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final Staff staff;

    CallToOrderProcess(ProcessStarts starts, RuntimeService runtime, HistoryService history, Staff staff) {
        this.starts = starts;
        this.runtime = runtime;
        this.history = history;
        this.staff = staff;
    }

    @EventListener
    void on(CallEvent.Rang rang) {
        starts.start(
                KEY,
                rang.call().toString(),
                Map.of(
                        CALL.name(),
                        CALL.raw(rang.call()),
                        CALLBACK_REASON.name(),
                        "missed",
                        CALLBACK_ATTEMPT.name(),
                        0));
    }

    @EventListener
    void on(CallEvent.Answered answered) {
        var login = Optional.ofNullable(answered.operator())
                .flatMap(staff::find)
                .map(StaffView::login)
                .orElse(null);
        settle(answered.call(), true, login);
    }

    @EventListener
    void on(CallEvent.Missed missed) {
        settle(missed.call(), false, null);
    }

    /** Whoever repairs or removes the process of an old call must not keep the client's new one from being taken. */
    @EventListener
    void on(CallEvent.SupersededBy superseded) {
        message("call.client-reached-us", superseded.call()).correlateAll();
    }

    /** A call of which the exchange told too late is being called back by then: it must not be settled once more. */
    private void settle(CallId call, boolean answered, @Nullable String operator) {
        if (exchangeFellSilent(call)) {
            return;
        }
        message("call.settled", call)
                .setVariable(ANSWERED.name(), answered)
                .setVariable(OPERATOR.name(), operator)
                .correlate();
    }

    private boolean exchangeFellSilent(CallId call) {
        return history.createHistoricProcessInstanceQuery()
                        .processDefinitionKey(KEY)
                        .processInstanceBusinessKey(call.toString())
                        .executedActivityIdIn("event_callLost")
                        .count()
                > 0;
    }

    private MessageCorrelationBuilder message(String name, CallId call) {
        return runtime.createMessageCorrelation(name).processInstanceBusinessKey(call.toString());
    }
}
