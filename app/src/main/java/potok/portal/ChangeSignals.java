package potok.portal;

import org.camunda.bpm.spring.boot.starter.event.TaskEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import potok.calls.CallEvent;
import potok.incidents.cases.ServiceCaseEvent;
import potok.incidents.maintenance.MaintenanceEvent;
import potok.incidents.reports.ReportEvent;
import potok.integrations.signals.Signals;
import potok.messaging.ConversationEvent;
import potok.messaging.Conversations;
import potok.orders.serviceorder.ServiceOrderEvent;
import potok.people.PresenceChanged;
import potok.shared.Happened;
import potok.shared.Organisations;

/** Tells the open pages of all instances what changes; heard when, and only if, the change is committed. */
@Component
class ChangeSignals {
    private final Signals signals;
    private final Conversations conversations;

    ChangeSignals(Signals signals, Conversations conversations) {
        this.signals = signals;
        this.conversations = conversations;
    }

    @EventListener
    void on(CallEvent event) {
        tell("calls");
    }

    @EventListener
    void on(ConversationEvent event) {
        tell("conversations");
        conversations.visitor(event.conversation()).ifPresent(visitor -> signals.send("chat", visitor));
    }

    @EventListener
    void on(ServiceOrderEvent event) {
        tell("orders");
    }

    /** Incidents, other cases of service, and whatever else has a timeline of its own. */
    @EventListener
    void on(Happened event) {
        tell("service");
    }

    @EventListener
    void on(ServiceCaseEvent event) {
        tell("cases");
    }

    @EventListener
    void on(MaintenanceEvent event) {
        tell("maintenance");
    }

    @EventListener
    void on(ReportEvent event) {
        tell("service-reports");
    }

    @EventListener
    void on(PresenceChanged event) {
        tell("presence");
    }

    @EventListener
    void on(TaskEvent event) {
        tell("tasks");
    }

    private void tell(String topic) {
        signals.send(topic, Organisations.current().toString());
    }
}
