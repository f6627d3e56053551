package potok.incidents.process;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import potok.engine.ProcessStarts;
import potok.engine.ProcessVariable;
import potok.incidents.IncidentEvent;
import potok.incidents.IncidentId;
import potok.incidents.Incidents;

/**
 * Tells the engine what happened to an incident, in the transaction in which it happened. What its processes do not wait
 * for just then changes nothing in them.
 */
@Component
class IncidentProcess {
    static final String KEY = "incident";
    static final String CLOCK_KEY = "incident-clock";

    static final ProcessVariable<IncidentId> INCIDENT = ProcessVariable.id("incidentId", IncidentId::of);
    static final ProcessVariable<String> KIND = ProcessVariable.text("kind");
    static final ProcessVariable<String> EFFECT = ProcessVariable.text("effect");
    static final ProcessVariable<String> REQUEST_PRIORITY = ProcessVariable.text("requestPriority");
    static final ProcessVariable<String> CLASS = ProcessVariable.text("incidentClass");
    static final ProcessVariable<String> PRIORITY = ProcessVariable.text("priority");
    static final ProcessVariable<String> SUPPORT_GROUP = ProcessVariable.text("supportGroup");
    static final ProcessVariable<String> ASSIGNEE = ProcessVariable.text("assignee");
    static final ProcessVariable<String> REPORTER = ProcessVariable.text("reporter");
    static final ProcessVariable<Integer> CONFIRM_DAYS = ProcessVariable.number("confirmDays");
    static final ProcessVariable<Integer> DOCUMENT_DAYS = ProcessVariable.number("documentDays");
    static final ProcessVariable<Instant> SOLUTION_DUE = ProcessVariable.moment("solutionDue");
    static final ProcessVariable<Boolean> FIXED = ProcessVariable.flag("fixed");
    static final ProcessVariable<Boolean> CONFIRMED = ProcessVariable.flag("confirmed");
    static final ProcessVariable<Instant> STEP_AT = ProcessVariable.moment("clockStepAt");

    private final ProcessStarts starts;
    private final RuntimeService runtime;
    private final Incidents incidents;
    private final SupportTasks tasks;

    IncidentProcess(ProcessStarts starts, RuntimeService runtime, Incidents incidents, SupportTasks tasks) {
        this.starts = starts;
        this.runtime = runtime;
        this.incidents = incidents;
        this.tasks = tasks;
    }

    @EventListener
    void on(IncidentEvent.Registered registered) {
        var incident = incidents.view(registered.incident());
        var facts = new HashMap<String, Object>();
        facts.put(INCIDENT.name(), INCIDENT.raw(incident.id()));
        facts.put(KIND.name(), incident.kind().code());
        facts.put(
                EFFECT.name(),
                incident.effect() == null ? "" : incident.effect().code());
        facts.put(
                REQUEST_PRIORITY.name(),
                incident.priority() == null ? "" : incident.priority().code());
        starts.startByMessage("incident.registered", incident.id().toString(), facts);
    }

    @EventListener
    void on(IncidentEvent.Reopened reopened) {
        starts.startByMessage(
                "incident.reopened",
                reopened.incident().toString(),
                Map.of(INCIDENT.name(), INCIDENT.raw(reopened.incident())));
    }

    @EventListener
    void on(IncidentEvent.ClockStarted started) {
        starts.start(
                CLOCK_KEY, started.incident().toString(), Map.of(INCIDENT.name(), INCIDENT.raw(started.incident())));
    }

    @EventListener
    void on(IncidentEvent.ClockChanged changed) {
        tasks.fallDue(changed.incident());
        if (!changed.atStep()) {
            message("incident-clock.changed", changed.incident()).correlateAll();
        }
    }

    @EventListener
    void on(IncidentEvent.ClockStopped stopped) {
        message("incident-clock.stopped", stopped.incident()).correlateAll();
    }

    @EventListener
    void on(IncidentEvent.Taken taken) {
        tasks.giveTo(taken.incident(), taken.by());
    }

    @EventListener
    void on(IncidentEvent.HandedOver handed) {
        message("incident.handed-over", handed.incident()).correlateAll();
    }

    @EventListener
    void on(IncidentEvent.Answered answered) {
        if (!answered.atTask()) {
            message("incident.reporter-answered", answered.incident())
                    .setVariable(CONFIRMED.name(), answered.confirmed())
                    .correlateAll();
        }
    }

    @EventListener
    void on(IncidentEvent.Dropped dropped) {
        message("incident.dropped", dropped.incident()).correlateAll();
    }

    private MessageCorrelationBuilder message(String name, IncidentId incident) {
        return runtime.createMessageCorrelation(name).processInstanceBusinessKey(incident.toString());
    }
}
