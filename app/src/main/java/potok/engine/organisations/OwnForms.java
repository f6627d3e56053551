package potok.engine.organisations;

import java.io.InputStream;
import java.util.Optional;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.form.entity.CamundaFormDefinitionManager;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * A task shows its organisation's own form in place of a shared one with the same key. An own process shows the form
 * that was deployed with it, else the organisation's, else the shared one.
 */
class OwnForms extends FormServiceImpl {
    @Override
    public InputStream getDeployedTaskForm(String taskId) {
        // Refuses whoever may not read the task.
        var form = getTaskFormData(taskId).getCamundaFormRef();
        return Optional.ofNullable(form)
                .flatMap(asked -> commandExecutor.execute(context -> other(context, taskId, asked.getKey())))
                .orElseGet(() -> super.getDeployedTaskForm(taskId));
    }

    /** Empty where the form deployed with the task's process is right. */
    private static Optional<InputStream> other(CommandContext context, String taskId, String form) {
        return Optional.ofNullable(context.getTaskManager().findTaskById(taskId))
                .filter(task -> task.getTenantId() != null && task.getProcessDefinition() != null)
                .flatMap(task -> other(context.getCamundaFormDefinitionManager(), task, form))
                .map(found -> context.runWithoutAuthorization(
                        new GetDeploymentResourceCmd(found.getDeploymentId(), found.getResourceName())));
    }

    private static Optional<CamundaFormDefinitionEntity> other(
            CamundaFormDefinitionManager forms, TaskEntity task, String key) {
        var process = task.getProcessDefinition();
        var own = Optional.ofNullable(forms.findLatestDefinitionByKeyAndTenantId(key, task.getTenantId()));
        if (process.getTenantId() == null) {
            return own;
        }
        return forms.findDefinitionByDeploymentAndKey(process.getDeploymentId(), key) != null
                ? Optional.empty()
                : own.or(() -> Optional.ofNullable(forms.findLatestDefinitionByKeyAndTenantId(key, null)));
    }
}
