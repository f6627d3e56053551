package potok.shared.database;

import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who the application is at the database, and for whom its connections work. */
@Configuration(proxyBeanMethods = false)
class DatabaseSetup {
    private static final Logger log = LoggerFactory.getLogger(DatabaseSetup.class);

    @Bean
    static BeanPostProcessor organisationDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool ? new OrganisationDataSource(pool) : bean;
            }
        };
    }

    /** The migrations run as another role, the owner, and give this one its rights. */
    @Bean
    FlywayConfigurationCustomizer applicationRole(JdbcConnectionDetails application) {
        return flyway -> flyway.placeholders(Map.of("app-role", application.getUsername()));
    }

    /** Row-level security does not bind superusers and owners. */
    @EventListener
    void refuseTooManyRights(ApplicationStartedEvent started) {
        var context = started.getApplicationContext();
        var unbound = context.getBean(JdbcClient.class)
                .sql("select rolsuper or rolbypassrls or exists (select from pg_class"
                        + " where oid = 'organisation'::regclass and relowner = pg_roles.oid)"
                        + " from pg_roles where rolname = current_user")
                .query(Boolean.class)
                .single();
        if (unbound) {
            var advice = "The application signs in to the database as a superuser or as the owner of its tables, which"
                    + " switches row-level security off. Give it a role of its own: docs/operations.md, Database roles.";
            if (context.getEnvironment().acceptsProfiles(Profiles.of("production"))) {
                throw new IllegalStateException(advice);
            }
            log.warn(advice);
        }
    }
}
