package potok.identity.audit;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import potok.engine.EngineEvent;

/** Writes down what people and processes do in the engine. */
@Component
class EngineAudit {
    private static final String INSTANCE = "ProcessInstance";
    private static final Map<String, String> ACTIONS =
            Map.of("Create", Note.CREATED, "Update", Note.CHANGED, "Delete", Note.DELETED);

    private final AuditTrail trail;

    EngineAudit(AuditTrail trail) {
        this.trail = trail;
    }

    @EventListener
    void on(EngineEvent.Operation operation) {
        var note = trail.note(scene(operation.user()), organisation(operation.tenant()), action(operation.type()))
                .about(operation.entity(), operation.id(), null)
                .with(masked(operation.old()), masked(operation.now()));
        note.processInstance = operation.instance();
        if (operation.process() != null) {
            note.now.put("process", operation.process());
        }
        trail.write(operation.operation() + operation.entity(), note);
    }

    @EventListener
    void on(EngineEvent.ProcessStarted started) {
        var note = trail.note(Scene.present(), organisation(started.tenant()), "PROCESS_STARTED")
                .about(INSTANCE, started.instance(), started.process());
        note.caseId = started.businessKey();
        trail.write(note);
    }

    @EventListener
    void on(EngineEvent.ProcessEnded ended) {
        var note = trail.note(Scene.present(), organisation(ended.tenant()), "PROCESS_ENDED")
                .about(INSTANCE, ended.instance(), ended.process())
                .with(Map.of(), Map.of("outcome", ended.outcome()));
        note.caseId = ended.businessKey();
        note.processInstance = ended.instance();
        trail.write(note);
    }

    @EventListener
    void on(EngineEvent.IncidentRaised incident) {
        var details = new HashMap<String, Object>();
        if (incident.activity() != null) {
            details.put("activity", incident.activity());
        }
        if (incident.message() != null) {
            details.put("message", Values.masked(incident.message()));
        }
        var note = trail.note(Scene.present(), organisation(incident.tenant()), "PROCESS_STUCK")
                .about(incident.instance() == null ? null : INSTANCE, incident.instance(), incident.process())
                .with(Map.of(), details);
        note.processInstance = incident.instance();
        trail.write(note);
    }

    @EventListener
    void on(EngineEvent.JobDone job) {
        trail.inJob(job.process() == null ? "engine" : job.process() + "/" + job.activity());
    }

    /** The engine may know who it is when nobody is signed in here, as in a plug-in or a test. */
    private static Scene scene(@Nullable String user) {
        var present = Scene.present();
        return user == null || present.actor().login() != null
                ? present
                : Scene.by(new Actor(Actor.Kind.USER, null, user, null));
    }

    /** {@code SetJobRetries} becomes {@code SET_JOB_RETRIES}. */
    private static String action(String type) {
        return ACTIONS.getOrDefault(
                type, type.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT));
    }

    private static Map<String, String> masked(Map<String, String> values) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, value -> String.valueOf(Values.of(value.getKey(), value.getValue(), null))));
    }

    private static @Nullable UUID organisation(@Nullable String tenant) {
        try {
            return tenant == null ? AuditTrail.organisationAtWork() : UUID.fromString(tenant);
        } catch (IllegalArgumentException e) {
            return AuditTrail.organisationAtWork();
        }
    }
}
