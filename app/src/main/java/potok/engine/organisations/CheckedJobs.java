package potok.engine.organisations;

import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.impl.ManagementServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/**
 * Who may not run a job by hand leaves no trace on it. The engine alone would count the refusal as a failure of the
 * job, until none of its retries is left.
 */
class CheckedJobs extends ManagementServiceImpl {
    CheckedJobs(ProcessEngineConfigurationImpl engine) {
        super(engine);
    }

    @Override
    public void executeJob(String job) {
        if (createJobQuery().jobId(job).count() == 0) {
            throw new NotFoundException("There is no such job");
        }
        commandExecutor.execute(context -> check(context, job));
        super.executeJob(job);
    }

    private static CommandContext check(CommandContext context, String id) {
        var job = context.getJobManager().findJobById(id);
        context.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> checker.checkUpdateJob(job));
        return context;
    }
}
