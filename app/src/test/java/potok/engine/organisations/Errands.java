package potok.engine.organisations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.core.io.ClassPathResource;
import potok.engine.ProcessStarts;
import potok.shared.Organisations;

/** A shared process that waits for all that a process can wait for: a person, a worker, a timer, a message, a part. */
class Errands {
    static final String KEY = "shared-errand";
    static final String PRICE = "errand-price";

    private final ProcessEngine engine;
    private final ProcessStarts starts;

    Errands(ProcessEngine engine) {
        this.engine = engine;
        this.starts = new ProcessStarts(engine.getRuntimeService(), engine.getRepositoryService());
    }

    /** A running errand, with the ids of what belongs to it; {@code secret} is in its variable, comment and attachment. */
    record Errand(
            UUID organisation,
            String businessKey,
            String instance,
            String task,
            String listener,
            String job,
            String externalTask,
            String variable,
            String decision,
            String secret) {
        /** What one does not know who knows only this address. */
        List<String> unasked(String path) {
            return marks().stream().filter(mark -> !path.contains(mark)).toList();
        }

        List<String> marks() {
            return List.of(businessKey, instance, task, listener, job, externalTask, variable, decision, secret);
        }
    }

    static String text(String file) {
        try {
            return new ClassPathResource("organisations/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void deployShared() {
        Organisations.everywhere(() -> resources("shared-errand.bpmn", "errand-price.dmn", "errand-form.form"));
    }

    private Deployment resources(String... names) {
        var deployment = engine.getRepositoryService().createDeployment().name("errands");
        Stream.of(names).forEach(name -> deployment.addClasspathResource("organisations/" + name));
        return deployment.deploy();
    }

    /** The shared models and everybody's own ones. */
    void forgetAll() {
        Organisations.everywhere(() -> {
            var repository = engine.getRepositoryService();
            repository
                    .createDeploymentQuery()
                    .deploymentNameLike("errands%")
                    .list()
                    .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
            return KEY;
        });
    }

    ProcessInstance start(UUID organisation, String businessKey) {
        return Organisations.in(organisation, () -> starts.start(KEY, businessKey, Map.of()));
    }

    Errand running(UUID organisation) {
        var secret = "secret-" + UUID.randomUUID();
        var businessKey = "errand-" + UUID.randomUUID();
        return Organisations.in(organisation, () -> {
            var instance =
                    starts.start(KEY, businessKey, Map.of("secret", secret)).getProcessInstanceId();
            var tasks = engine.getTaskService();
            var task = tasks.createTaskQuery()
                    .processInstanceId(instance)
                    .singleResult()
                    .getId();
            tasks.createComment(task, instance, secret);
            tasks.createAttachment("note", task, instance, secret, secret, "https://example.com");
            return new Errand(
                    organisation,
                    businessKey,
                    instance,
                    task,
                    engine.getRuntimeService()
                            .createEventSubscriptionQuery()
                            .processInstanceId(instance)
                            .singleResult()
                            .getExecutionId(),
                    engine.getManagementService()
                            .createJobQuery()
                            .processInstanceId(instance)
                            .singleResult()
                            .getId(),
                    engine.getExternalTaskService()
                            .createExternalTaskQuery()
                            .processInstanceId(instance)
                            .singleResult()
                            .getId(),
                    engine.getRuntimeService()
                            .createVariableInstanceQuery()
                            .processInstanceIdIn(instance)
                            .variableName("secret")
                            .singleResult()
                            .getId(),
                    engine.getHistoryService()
                            .createHistoricDecisionInstanceQuery()
                            .processInstanceId(instance)
                            .singleResult()
                            .getId(),
                    secret);
        });
    }

    /** All that others might have changed. */
    String state(Errand errand) {
        return Organisations.in(errand.organisation, () -> {
            var task = engine.getTaskService()
                    .createTaskQuery()
                    .taskId(errand.task)
                    .singleResult();
            var job = engine.getManagementService()
                    .createJobQuery()
                    .jobId(errand.job)
                    .singleResult();
            var outside = engine.getExternalTaskService()
                    .createExternalTaskQuery()
                    .externalTaskId(errand.externalTask)
                    .singleResult();
            return Stream.of(
                            engine.getRuntimeService().getActiveActivityIds(errand.instance),
                            engine.getRuntimeService().getVariables(errand.instance),
                            task.getAssignee(),
                            task.getOwner(),
                            task.getPriority(),
                            task.isSuspended(),
                            engine.getTaskService().getVariablesLocal(errand.task),
                            engine.getTaskService().getTaskComments(errand.task).size(),
                            engine.getTaskService()
                                    .getTaskAttachments(errand.task)
                                    .size(),
                            engine.getTaskService()
                                    .getIdentityLinksForTask(errand.task)
                                    .size(),
                            job.getRetries(),
                            job.getDuedate(),
                            job.isSuspended(),
                            outside.getWorkerId(),
                            outside.getRetries(),
                            outside.isSuspended())
                    .map(String::valueOf)
                    .toList()
                    .toString();
        });
    }
}
