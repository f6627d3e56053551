package potok.portal;

import org.camunda.bpm.spring.boot.starter.event.TaskEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import potok.calls.CallEvent;
import potok.integrations.signals.Signals;
import potok.orders.serviceorder.ServiceOrderEvent;

/** Tells the open pages of all instances what changes; heard when, and only if, the change is committed. */
@Component
class ChangeSignals {
    private final Signals signals;

    ChangeSignals(Signals signals) {
        this.signals = signals;
    }

    @EventListener
    void on(CallEvent event) {
        signals.send("calls", "");
    }

    @EventListener
    void on(ServiceOrderEvent event) {
        signals.send("orders", "");
    }

    @EventListener
    void on(TaskEvent event) {
        signals.send("tasks", "");
    }
}
