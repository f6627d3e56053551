package potok.engine.tasklist;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import potok.engine.CaseCaption;

/** Tells the tasks of a list apart: behind the name stands what the case is known by. */
@Component
class TaskCaptions {
    private static final String INSTANCE = "processInstanceId";

    private final RuntimeService runtime;
    private final IdentityService identity;
    private final List<CaseCaption> captions;

    TaskCaptions(RuntimeService runtime, IdentityService identity, ObjectProvider<CaseCaption> captions) {
        this.runtime = runtime;
        this.identity = identity;
        this.captions = captions.stream().toList();
    }

    void addTo(JsonNode answer) {
        var tasks = answer.findParents("taskDefinitionKey").stream()
                .filter(task ->
                        task.path(INSTANCE).isTextual() && task.path("name").isTextual())
                .map(ObjectNode.class::cast)
                .toList();
        if (tasks.isEmpty()) {
            return;
        }
        var known = byInstance(
                tasks.stream().map(task -> task.path(INSTANCE).textValue()).collect(toSet()));
        tasks.forEach(task -> {
            var caption = known.get(task.path(INSTANCE).textValue());
            if (caption != null) {
                task.put("name", task.path("name").textValue() + " · " + caption);
            }
        });
    }

    private Map<String, String> byInstance(Set<String> ids) {
        var instances = instances(ids);
        var keys = instances.stream()
                .filter(instance -> instance.getBusinessKey() != null)
                .collect(groupingBy(
                        ProcessInstance::getProcessDefinitionKey, mapping(ProcessInstance::getBusinessKey, toSet())));
        var byKey = new HashMap<String, String>();
        captions.stream()
                .filter(caption -> keys.containsKey(caption.process()))
                .forEach(caption -> byKey.putAll(caption.of(Objects.requireNonNull(keys.get(caption.process())))));
        var byInstance = new HashMap<String, String>();
        instances.forEach(instance -> {
            var caption = byKey.get(instance.getBusinessKey());
            if (caption != null) {
                byInstance.put(instance.getId(), caption);
            }
        });
        return byInstance;
    }

    /** Who may read a task need not be allowed to read its process instance. */
    private List<ProcessInstance> instances(Set<String> ids) {
        var user = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return runtime.createProcessInstanceQuery().processInstanceIds(ids).list();
        } finally {
            if (user != null) {
                identity.setAuthentication(user);
            }
        }
    }
}
