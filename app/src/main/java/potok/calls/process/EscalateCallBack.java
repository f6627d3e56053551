package potok.calls.process;

import static potok.calls.process.CallToOrderProcess.CALL;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import potok.calls.Calls;
import potok.engine.ProcessStep;
import potok.identity.Role;

/**
 * Managers see the overdue task among their group's from now on, so it is taken from whoever claimed it and did not call;
 * operators may still be quicker.
 */
@ProcessStep(caption = "step.escalateCallBack", reads = "callId")
class EscalateCallBack implements JavaDelegate {
    private final Calls calls;
    private final TaskService tasks;

    EscalateCallBack(Calls calls, TaskService tasks) {
        this.calls = calls;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey("userTask_callBack")
                .list()
                .forEach(task -> handToManagers(task.getId()));
        calls.escalateCallBack(CALL.from(execution));
    }

    private void handToManagers(String task) {
        tasks.setAssignee(task, null);
        tasks.addCandidateGroup(task, Role.MANAGER.name());
    }
}
