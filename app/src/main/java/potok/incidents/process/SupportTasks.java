package potok.incidents.process;

import static potok.incidents.process.IncidentProcess.ASSIGNEE;
import static potok.incidents.process.IncidentProcess.SOLUTION_DUE;

import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import potok.identity.UserId;
import potok.identity.UserView;
import potok.identity.Users;
import potok.incidents.IncidentId;
import potok.incidents.Incidents;
import potok.incidents.SupportTask;

/** The open tasks of an incident follow who works on it and when it is due. */
@Component
class SupportTasks {
    private static final String[] SOLVING = {"userTask_diagnose", "userTask_fix"};

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Incidents incidents;
    private final Users users;

    SupportTasks(RuntimeService runtime, TaskService tasks, Incidents incidents, Users users) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.incidents = incidents;
        this.users = users;
    }

    /** Who takes it has its task, too. */
    void giveTo(IncidentId incident, UserId person) {
        var login = users.find(person).map(UserView::login).orElse(null);
        remember(incident, ASSIGNEE.name(), login);
        open(incident).stream()
                .filter(task -> !Objects.equals(task.getAssignee(), login))
                .forEach(task -> tasks.setAssignee(task.getId(), login));
    }

    /** The task is another line's from now on. */
    void giveToLine(IncidentId incident, SupportTask now) {
        open(incident).forEach(task -> {
            tasks.getIdentityLinksForTask(task.getId()).stream()
                    .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                    .forEach(link -> tasks.deleteCandidateGroup(task.getId(), link.getGroupId()));
            tasks.addCandidateGroup(task.getId(), now.supportGroup());
            tasks.setAssignee(task.getId(), now.assignee());
        });
    }

    void fallDue(IncidentId incident) {
        var due = Optional.ofNullable(incidents.task(incident).due())
                .map(Date::from)
                .orElse(null);
        remember(incident, SOLUTION_DUE.name(), due);
        open(incident).forEach(task -> {
            task.setDueDate(due);
            tasks.saveTask(task);
        });
    }

    private List<Task> open(IncidentId incident) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(incident.toString())
                .taskDefinitionKeyIn(SOLVING)
                .active()
                .list();
    }

    private void remember(IncidentId incident, String variable, @Nullable Object value) {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(IncidentProcess.KEY)
                .processInstanceBusinessKey(incident.toString())
                .active()
                .list()
                .forEach(instance -> runtime.setVariable(instance.getId(), variable, value));
    }
}
