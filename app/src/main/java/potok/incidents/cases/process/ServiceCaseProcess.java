package potok.incidents.cases.process;

import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import potok.engine.ProcessStarts;
import potok.engine.ProcessVariable;
import potok.identity.UserView;
import potok.identity.Users;
import potok.incidents.cases.CaseKind;
import potok.incidents.cases.CaseStage;
import potok.incidents.cases.ServiceCaseEvent;
import potok.incidents.cases.ServiceCaseId;
import potok.incidents.cases.ServiceCases;

/** Tells the engine what happened to a case of service, in the transaction in which it happened. */
@Component
class ServiceCaseProcess {
    static final ProcessVariable<ServiceCaseId> CASE = ProcessVariable.id("caseId", ServiceCaseId::of);
    static final ProcessVariable<String> GROUP = ProcessVariable.text("stageGroup");
    static final ProcessVariable<String> PERSON = ProcessVariable.text("stagePerson");
    static final ProcessVariable<Instant> DUE = ProcessVariable.moment("stageDue");
    static final ProcessVariable<String> DECISION = ProcessVariable.text("stageDecision");
    static final ProcessVariable<String> OUTCOME = ProcessVariable.text("outcome");
    static final ProcessVariable<String> IMPACT = ProcessVariable.text("changeImpact");
    static final ProcessVariable<String> RISK = ProcessVariable.text("changeRisk");
    static final ProcessVariable<String> PRIORITY = ProcessVariable.text("changePriority");
    static final ProcessVariable<Instant> WINDOW = ProcessVariable.moment("windowStart");
    static final ProcessVariable<Integer> FINDINGS = ProcessVariable.number("findingCount");

    /** Of several findings that are worked on at once, the engine counts them from 0. */
    static final ProcessVariable<Integer> LOOP = ProcessVariable.number("loopCounter");

    private final ProcessStarts starts;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Users users;
    private final ServiceCases cases;

    ServiceCaseProcess(
            ProcessStarts starts, RuntimeService runtime, TaskService tasks, Users users, ServiceCases cases) {
        this.starts = starts;
        this.runtime = runtime;
        this.tasks = tasks;
        this.users = users;
        this.cases = cases;
    }

    @EventListener
    void on(ServiceCaseEvent.Registered registered) {
        starts.start(
                registered.kind().process(),
                registered.id().toString(),
                Map.of(CASE.name(), CASE.raw(registered.id())));
    }

    @EventListener
    void on(ServiceCaseEvent.TroubleReported reported) {
        correlate("change.trouble-reported", reported.id());
    }

    @EventListener
    void on(ServiceCaseEvent.Closed closed) {
        tellProblems(closed);
    }

    @EventListener
    void on(ServiceCaseEvent.Cancelled cancelled) {
        correlate("service-case.cancelled", cancelled.id());
        tellProblems(cancelled);
    }

    /** The open task is his from now on, where its group is one of his. */
    @EventListener
    void on(ServiceCaseEvent.ResponsibleNamed named) {
        var person = users.find(named.responsible()).orElseThrow();
        tasks.createTaskQuery().processInstanceBusinessKey(named.id().toString()).list().stream()
                .filter(task ->
                        !CaseStage.ofElement(task.getTaskDefinitionKey()).isOfFinding())
                .filter(task -> isOfGroup(task, person))
                .forEach(task -> tasks.setAssignee(task.getId(), person.login()));
    }

    private boolean isOfGroup(Task task, UserView person) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .anyMatch(group -> group != null
                        && person.roles().stream().anyMatch(role -> role.name().equals(group)));
    }

    /** Problems wait for the change that solves them; how it ended is told on their pages. */
    private void tellProblems(ServiceCaseEvent ended) {
        if (ended.kind() == CaseKind.CHANGE) {
            cases.problemsOf(ended.id()).forEach(problem -> correlate("problem.change-closed", problem));
        }
    }

    private void correlate(String message, ServiceCaseId id) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(id.toString())
                .correlateAll();
    }
}
