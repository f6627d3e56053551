package potok.engine.organisations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import potok.shared.Organisations;

/**
 * Runs each job in the organisation whose it is, entered before the job's transaction. The engine's housekeeping is
 * nobody's: it meets no organisation's data, and cannot start an instance of a shared process.
 */
class OrganisationJobExecutor extends SpringJobExecutor {
    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobs, ProcessEngineImpl engine) {
        return new ExecuteJobsRunnable(jobs, engine) {
            @Override
            protected void executeJob(String job, CommandExecutor commands, JobFailureCollector failure) {
                Organisations.in(organisation(job, commands), () -> super.executeJob(job, commands, failure));
            }
        };
    }

    private static UUID organisation(String job, CommandExecutor commands) {
        return commands.execute(
                context -> Optional.ofNullable(context.getDbEntityManager().selectById(JobEntity.class, job))
                        .map(JobEntity::getTenantId)
                        .map(UUID::fromString)
                        .orElse(Organisations.NOBODY));
    }
}
