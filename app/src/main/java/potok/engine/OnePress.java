package potok.engine;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import potok.shared.NotFound;

/**
 * Tasks that are answered by one press of a button. A model offers it by extension properties of the user task:
 * {@code button.confirm} with the value {@code answer=confirm} fills in the form's field {@code answer} and completes the
 * task; several fields are divided by semicolons.
 */
@Service
@Transactional
public class OnePress {
    private static final String PREFIX = "button.";

    private final TaskDesk desk;
    private final TaskService tasks;
    private final RepositoryService models;

    OnePress(TaskDesk desk, TaskService tasks, RepositoryService models) {
        this.desk = desk;
        this.tasks = tasks;
        this.models = models;
    }

    /** Names of the buttons of a task that is just being given to somebody, in the order of the model. */
    public List<String> buttons(DelegateTask task) {
        return List.copyOf(answers(task.getBpmnModelElementInstance()).keySet());
    }

    /**
     * Completes the task as the signed-in user, as if he had filled in its form.
     *
     * @throws NotFound when it is finished, not his, or has no such button
     */
    public void press(String taskId, String button) {
        var task = Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                .orElseThrow(() -> new NotFound(taskId));
        var fields = answers(element(task)).get(button);
        if (fields == null) {
            throw new NotFound(button);
        }
        desk.complete(taskId, fields);
    }

    private @Nullable BaseElement element(Task task) {
        return models.getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
    }

    private static Map<String, Map<String, Object>> answers(@Nullable BaseElement task) {
        var answers = new LinkedHashMap<String, Map<String, Object>>();
        properties(task)
                .filter(property -> property.getCamundaName() != null
                        && property.getCamundaName().startsWith(PREFIX))
                .forEach(property -> answers.put(
                        property.getCamundaName().substring(PREFIX.length()), fields(property.getCamundaValue())));
        return answers;
    }

    private static Stream<CamundaProperty> properties(@Nullable BaseElement task) {
        var extensions = task == null ? null : task.getExtensionElements();
        return extensions == null
                ? Stream.empty()
                : extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                        .flatMap(properties -> properties.getCamundaProperties().stream());
    }

    private static Map<String, Object> fields(@Nullable String written) {
        return Arrays.stream((written == null ? "" : written).split(";"))
                .map(field -> field.split("=", 2))
                .filter(field -> field.length == 2)
                .collect(toMap(field -> field[0].strip(), field -> field[1].strip()));
    }
}
