package potok.incidents.process;

import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.spring.boot.starter.event.TaskEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import potok.identity.CurrentUser;
import potok.identity.SignedIn;
import potok.incidents.IncidentId;
import potok.incidents.Incidents;

/** Who claims the task of an incident for himself, wherever he does it, has begun to work on the incident. */
@Component
class TakenInTasklist {
    private static final Set<String> SOLVING = Set.of("userTask_diagnose", "userTask_fix");

    private final RuntimeService runtime;
    private final Incidents incidents;

    TakenInTasklist(RuntimeService runtime, Incidents incidents) {
        this.runtime = runtime;
        this.incidents = incidents;
    }

    @EventListener(condition = "#event.eventName == 'assignment'")
    void on(TaskEvent event) {
        if (SOLVING.contains(event.getTaskDefinitionKey())
                && event.getProcessDefinitionId().startsWith(IncidentProcess.KEY + ":")) {
            CurrentUser.find()
                    .filter(user -> user.login().equals(event.getAssignee()))
                    .ifPresent(user -> takenBy(user, IncidentId.of(businessKey(event.getProcessInstanceId()))));
        }
    }

    /** Who took the incident was given its task because of that. */
    private void takenBy(SignedIn user, IncidentId incident) {
        var known = incidents.view(incident);
        if (!known.of(user.id()) || known.reactedAt() == null) {
            incidents.take(incident);
        }
    }

    private String businessKey(String instance) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey();
    }
}
