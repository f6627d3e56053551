package potok.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.history.JobState;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricJobLogEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Hands on what the engine writes into its own history, as far as somebody did it or a process began or ended. The
 * engine's Spring Boot starter adds the bean to the handler that writes the tables.
 */
@Component
class EngineWatch implements HistoryEventHandler {
    private final ApplicationEventPublisher events;

    EngineWatch(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void handleEvents(List<HistoryEvent> history) {
        history.forEach(this::handleEvent);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof UserOperationLogEntryEventEntity operation) {
            events.publishEvent(operation(operation));
        } else if (event instanceof HistoricVariableUpdateEventEntity variable
                && variable.getUserOperationId() != null) {
            events.publishEvent(variable(variable));
        } else if (event instanceof HistoricProcessInstanceEventEntity process) {
            process(process);
        } else if (event instanceof HistoricJobLogEvent job && job.getState() == JobState.SUCCESSFUL.getStateCode()) {
            events.publishEvent(new EngineEvent.JobDone(job.getProcessDefinitionKey(), job.getActivityId()));
        } else if (event instanceof HistoricIncidentEventEntity incident
                && HistoryEventTypes.INCIDENT_CREATE.getEventName().equals(incident.getEventType())) {
            events.publishEvent(new EngineEvent.IncidentRaised(
                    incident.getProcessDefinitionKey(),
                    incident.getProcessInstanceId(),
                    incident.getActivityId(),
                    incident.getTenantId(),
                    incident.getIncidentMessage()));
        }
    }

    private static EngineEvent operation(UserOperationLogEntryEventEntity entry) {
        return new EngineEvent.Operation(
                entry.getOperationId(),
                entry.getOperationType(),
                entry.getEntityType(),
                id(entry),
                entry.getProcessDefinitionKey(),
                entry.getProcessInstanceId(),
                entry.getTenantId(),
                entry.getUserId(),
                change(entry.getProperty(), entry.getOrgValue()),
                change(entry.getProperty(), entry.getNewValue()));
    }

    private static EngineEvent variable(HistoricVariableUpdateEventEntity variable) {
        var value = Stream.of(variable.getTextValue(), variable.getLongValue(), variable.getDoubleValue())
                .filter(one -> one != null)
                .map(Object::toString)
                .findFirst()
                .orElse("");
        return new EngineEvent.Operation(
                variable.getUserOperationId(),
                "SetVariable",
                EntityTypes.VARIABLE,
                variable.getProcessInstanceId(),
                variable.getProcessDefinitionKey(),
                variable.getProcessInstanceId(),
                variable.getTenantId(),
                null,
                Map.of(),
                Map.of(variable.getVariableName(), value));
    }

    private void process(HistoricProcessInstanceEventEntity process) {
        var type = process.getEventType();
        if (HistoryEventTypes.PROCESS_INSTANCE_START.getEventName().equals(type)) {
            events.publishEvent(new EngineEvent.ProcessStarted(
                    process.getProcessDefinitionKey(),
                    process.getProcessInstanceId(),
                    process.getBusinessKey(),
                    process.getTenantId()));
        } else if (HistoryEventTypes.PROCESS_INSTANCE_END.getEventName().equals(type)) {
            events.publishEvent(new EngineEvent.ProcessEnded(
                    process.getProcessDefinitionKey(),
                    process.getProcessInstanceId(),
                    process.getBusinessKey(),
                    process.getTenantId(),
                    process.getState()));
        }
    }

    private static @Nullable String id(UserOperationLogEntryEventEntity entry) {
        return switch (entry.getEntityType()) {
            case EntityTypes.TASK -> entry.getTaskId();
            case EntityTypes.JOB -> entry.getJobId();
            case EntityTypes.DEPLOYMENT -> entry.getDeploymentId();
            case EntityTypes.PROCESS_DEFINITION -> entry.getProcessDefinitionId();
            case EntityTypes.JOB_DEFINITION -> entry.getJobDefinitionId();
            default -> entry.getProcessInstanceId();
        };
    }

    private static Map<String, String> change(@Nullable String property, @Nullable String value) {
        var change = new HashMap<String, String>();
        if (property != null && value != null) {
            change.put(property, value);
        }
        return change;
    }
}
