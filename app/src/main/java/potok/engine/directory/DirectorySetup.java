package potok.engine.directory;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import potok.engine.UserDirectory;

@Configuration(proxyBeanMethods = false)
class DirectorySetup {
    private static final String ADMINISTRATORS = "ADMIN";

    @Bean
    AbstractProcessEnginePlugin readOnlyDirectory(ObjectProvider<UserDirectory> directory) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setIdentityProviderSessionFactory(new SessionFactory() {
                    @Override
                    public Class<?> getSessionType() {
                        return ReadOnlyIdentityProvider.class;
                    }

                    @Override
                    public Session openSession() {
                        // Looked up late: the directory needs the database, and so does the engine's start.
                        return new DirectoryProvider(directory.getObject(), ADMINISTRATORS);
                    }
                });
            }
        };
    }
}
