package potok.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Where a case stands, shown on its model; callers decide who may look at which case. */
@Service
public class ProcessPictures {
    private final HistoryService history;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final MessageSource texts;

    ProcessPictures(HistoryService history, RuntimeService runtime, RepositoryService repository, MessageSource texts) {
        this.history = history;
        this.runtime = runtime;
        this.repository = repository;
        this.texts = texts;
    }

    /**
     * The latest instance of the process at this business key, running or ended; all of it as of one moment, while jobs
     * carry the case on.
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<ProcessPicture> of(String processKey, String businessKey, Locale locale) {
        return history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(processKey)
                .processInstanceBusinessKey(businessKey)
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .map(instance -> picture(instance, locale));
    }

    private ProcessPicture picture(HistoricProcessInstance instance, Locale locale) {
        var active = instance.getEndTime() == null ? runtime.getActiveActivityIds(instance.getId()) : List.<String>of();
        var done =
                history
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .finished()
                        .list()
                        .stream()
                        .map(HistoricActivityInstance::getActivityId)
                        .distinct()
                        .toList();
        return new ProcessPicture(xml(instance.getProcessDefinitionId()), active, done, names(instance, locale));
    }

    private String xml(String definition) {
        try (var model = repository.getProcessModel(definition)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> names(HistoricProcessInstance instance, Locale locale) {
        var names = new HashMap<String, String>();
        var model = repository.getBpmnModelInstance(instance.getProcessDefinitionId());
        var labelled = Stream.of(FlowElement.class, TextAnnotation.class)
                .flatMap(type -> model.getModelElementsByType(type).stream())
                .map(BaseElement::getId)
                .toList();
        for (var id : labelled) {
            Stream.of("element." + instance.getProcessDefinitionKey() + "." + id, "task." + id)
                    .map(code -> texts.getMessage(code, null, null, locale))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(name -> names.put(id, name));
        }
        return names;
    }
}
