package potok.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import potok.engine.tasklist.TaskForms;
import potok.shared.NotFound;
import potok.shared.RuleBroken;

/** The open tasks of the signed-in user, for pages outside the Tasklist; the engine's rights hold here as there. */
@Service
@Transactional
public class TaskDesk {
    private final TaskService tasks;
    private final IdentityService identities;
    private final TaskForms forms;
    private final MessageSource texts;

    TaskDesk(TaskService tasks, IdentityService identities, TaskForms forms, MessageSource texts) {
        this.tasks = tasks;
        this.identities = identities;
        this.forms = forms;
        this.texts = texts;
    }

    /** The task at this business key that the user may work on, the most urgent first. */
    public Optional<OpenTask> openTask(String businessKey) {
        return openTasks(businessKey).stream().findFirst();
    }

    /** The same, of this kind only: several processes may run at one business key. */
    public Optional<OpenTask> openTask(String businessKey, String elementId) {
        return openTasks(businessKey).stream()
                .filter(task -> task.elementId().equals(elementId))
                .findFirst();
    }

    private List<OpenTask> openTasks(String businessKey) {
        return asUser(
                () -> tasks
                        .createTaskQuery()
                        .processInstanceBusinessKey(businessKey)
                        .active()
                        .orderByDueDate()
                        .asc()
                        .list()
                        .stream()
                        .map(this::view)
                        .toList());
    }

    public void claim(String taskId) {
        asUser(() -> {
            var task = mine(taskId);
            if (task.getAssignee() == null) {
                tasks.claim(taskId, user());
            }
            return task;
        });
    }

    /**
     * Takes the task if it is still free and completes it; the fields live only as long as this transaction, and those
     * that its form does not ask for not at all.
     *
     * @throws RuleBroken when a rule refuses what was entered, or somebody else has the task
     */
    public void complete(String taskId, Map<String, Object> fields) {
        asUser(() -> {
            claim(taskId);
            var variables = Variables.createVariables();
            var asked = forms.fields(taskId);
            fields.forEach((name, value) -> {
                if (asked.contains(name)) {
                    variables.putValueTyped(name, Variables.untypedValue(value, true));
                }
            });
            tasks.complete(taskId, variables);
            return taskId;
        });
    }

    /** The form with which the task is worked, in this language. */
    @Transactional(readOnly = true)
    public TaskForm form(String taskId, Locale locale) {
        return asUser(() -> {
            var task = tasks.createTaskQuery().taskId(taskId).singleResult();
            if (task == null) {
                throw new NotFound(taskId);
            }
            return new TaskForm(nameOf(task), forms.schema(taskId, locale), forms.data(taskId, locale));
        });
    }

    /** What the user must know to answer the task, where there is no room for its form. */
    @Transactional(readOnly = true)
    public TaskBrief brief(String taskId, Locale locale) {
        return asUser(() -> {
            var task = mine(taskId);
            var instance = forms.caseOf(task.getProcessInstanceId());
            var about = forms.data(taskId, locale).get("about");
            return new TaskBrief(
                    nameOf(task, locale),
                    instance.getProcessDefinitionKey(),
                    instance.getBusinessKey(),
                    about == null ? "" : Markdown.text(about.toString()));
        });
    }

    private Task mine(String taskId) {
        var task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            throw new NotFound(taskId);
        }
        if (task.getAssignee() != null && !task.getAssignee().equals(user())) {
            throw new RuleBroken("task-of-another", task.getAssignee());
        }
        return task;
    }

    private OpenTask view(Task task) {
        var due = task.getDueDate();
        return new OpenTask(
                task.getId(),
                nameOf(task),
                task.getTaskDefinitionKey(),
                task.getAssignee(),
                due == null ? null : due.toInstant());
    }

    private String nameOf(Task task) {
        return nameOf(task, LocaleContextHolder.getLocale());
    }

    private String nameOf(Task task, Locale locale) {
        return texts.getMessage("task." + task.getTaskDefinitionKey(), null, task.getName(), locale);
    }

    private <T> T asUser(Supplier<T> work) {
        var before = identities.getCurrentAuthentication();
        var groups = identities.createGroupQuery().groupMember(user()).list().stream()
                .map(Group::getId)
                .toList();
        identities.setAuthentication(user(), groups);
        try {
            return work.get();
        } catch (AuthorizationException e) {
            throw new NotFound("task");
        } catch (BadUserRequestException e) {
            throw BrokenRules.in(e).<RuntimeException>map(broken -> broken).orElse(e);
        } finally {
            identities.setAuthentication(before);
        }
    }

    private static String user() {
        return SecurityContextHolder.getContext().getAuthentication().getName();
    }
}
