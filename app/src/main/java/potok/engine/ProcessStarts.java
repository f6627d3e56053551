package potok.engine;

import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import potok.shared.Organisations;

/** Starts processes: by the present organisation's own model where it has one, by the shared one otherwise. */
@Component
public class ProcessStarts {
    private final RuntimeService runtime;
    private final RepositoryService repository;

    public ProcessStarts(RuntimeService runtime, RepositoryService repository) {
        this.runtime = runtime;
        this.repository = repository;
    }

    public ProcessInstance start(String key, String businessKey, Map<String, Object> variables) {
        var organisation = Organisations.current().toString();
        var own = repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .tenantIdIn(organisation)
                        .count()
                > 0;
        var start =
                runtime.createProcessInstanceByKey(key).businessKey(businessKey).setVariables(variables);
        return (own ? start.processDefinitionTenantId(organisation) : start.processDefinitionWithoutTenantId())
                .execute();
    }

    /** Starts the process whose model begins with this message. */
    public ProcessInstance startByMessage(String message, String businessKey, Map<String, Object> variables) {
        var organisation = Organisations.current().toString();
        var own = runtime
                .createEventSubscriptionQuery()
                .eventType("message")
                .eventName(message)
                .tenantIdIn(organisation)
                .list()
                .stream()
                .anyMatch(subscription -> subscription.getProcessInstanceId() == null);
        var start = runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .setVariables(variables);
        return (own ? start.tenantId(organisation) : start.withoutTenantId()).correlateStartMessage();
    }
}
