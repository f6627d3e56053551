package potok.engine.organisations;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultJobConfiguration.JobConfiguration;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;

/** An organisation is the engine's tenant: this ties the two together at every place where the engine asks for one. */
@Configuration(proxyBeanMethods = false)
class OrganisationsSetup {
    @Bean
    AbstractProcessEnginePlugin organisationsAsTenants() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                connect(configuration);
            }
        };
    }

    static void connect(ProcessEngineConfigurationImpl configuration) {
        configuration.setTenantIdProvider(new InstanceOrganisations());
        configuration.setCustomPreCommandInterceptorsTxRequired(
                with(configuration.getCustomPreCommandInterceptorsTxRequired(), new CallerOrganisation(configuration)));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(with(
                configuration.getCustomPreCommandInterceptorsTxRequiresNew(), new CallerOrganisation(configuration)));
        configuration.setCommandCheckers(List.of(new OrganisationChecker(), new AuthorizationCommandChecker()));
        configuration.setCustomSessionFactories(OrganisationManagers.all());
        configuration.setRepositoryService(new OwnDeployments());
        configuration.setManagementService(new CheckedJobs(configuration));
        configuration.setFormService(new OwnForms());
        configuration.setBpmnParseFactory(OwnCalledModels::new);
    }

    private static List<CommandInterceptor> with(
            @Nullable List<CommandInterceptor> interceptors, CommandInterceptor another) {
        var all = new ArrayList<CommandInterceptor>();
        if (interceptors != null) {
            all.addAll(interceptors);
        }
        all.add(another);
        return all;
    }

    /** The starter's job executor with its settings, but {@link OrganisationJobExecutor}. */
    @Bean
    @ConditionalOnProperty(prefix = "camunda.bpm.job-execution", name = "enabled", matchIfMissing = true)
    JobExecutor jobExecutor(
            @Qualifier(JobConfiguration.CAMUNDA_TASK_EXECUTOR_QUALIFIER) TaskExecutor threads,
            CamundaBpmProperties settings) {
        var executor = new OrganisationJobExecutor();
        BeanUtils.copyProperties(JobConfiguration.jobExecutor(threads, settings), executor);
        return executor;
    }
}
