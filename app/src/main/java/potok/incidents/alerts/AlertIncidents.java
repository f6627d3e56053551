package potok.incidents.alerts;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import potok.engine.RuleTables;
import potok.incidents.Effect;
import potok.incidents.IncidentKind;
import potok.incidents.IncidentSource;
import potok.incidents.Incidents;
import potok.incidents.RegisterIncident;
import potok.incidents.Reporter;
import potok.integrations.monitoring.Alert;
import potok.integrations.monitoring.AlertRaised;
import potok.integrations.monitoring.AlertResolved;
import potok.shared.Happened;

/**
 * Makes incidents of alerts. While an incident is open, whatever else the same alert tells stands in its timeline; that
 * all is well again closes nothing, since nobody has looked at it yet.
 */
@Component
class AlertIncidents {
    private static final int LONGEST_TITLE = 200;

    private final Incidents incidents;
    private final RuleTables tables;
    private final ApplicationEventPublisher events;

    AlertIncidents(Incidents incidents, RuleTables tables, ApplicationEventPublisher events) {
        this.incidents = incidents;
        this.tables = tables;
        this.events = events;
    }

    @EventListener
    void on(AlertRaised raised) {
        var alert = raised.alert();
        incidents.register(new RegisterIncident(
                IncidentKind.INCIDENT,
                title(alert),
                description(alert),
                effect(alert.labels()),
                null,
                Reporter.machine("Alertmanager"),
                IncidentSource.ALERT,
                key(alert)));
    }

    @EventListener
    void on(AlertResolved resolved) {
        incidents
                .openOf(key(resolved.alert()))
                .ifPresent(id -> events.publishEvent(Happened.of(
                        id.value(),
                        "alert-resolved",
                        resolved.alert().name(),
                        resolved.at().toString())));
    }

    private Effect effect(Map<String, String> labels) {
        var code = tables.table("alert-effect")
                .ask(Map.of("effect", label(labels, "effect"), "severity", label(labels, "severity")))
                .<String>getSingleEntry();
        return Effect.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static String label(Map<String, String> labels, String name) {
        return labels.getOrDefault(name, "").toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String title(Alert alert) {
        var title = alert.summary().isBlank() ? alert.name() : alert.summary();
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
    }

    private static String description(Alert alert) {
        var text = new StringBuilder();
        if (!alert.description().isBlank()) {
            text.append(alert.description()).append("\n\n");
        }
        alert.labels()
                .forEach((name, value) ->
                        text.append(name).append(" = ").append(value).append('\n'));
        if (alert.link() != null) {
            text.append('\n').append(alert.link());
        }
        return text.toString().strip();
    }

    private static String key(Alert alert) {
        return "alert:" + alert.fingerprint();
    }
}
