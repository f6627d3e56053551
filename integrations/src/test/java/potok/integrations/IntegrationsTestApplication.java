package potok.integrations;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.autoconfigure.orm.jpa.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import potok.integrations.tenancy.Tenancy;

/** The integrations alone, with what the application gives them: a database, an organisation, a clock. */
@SpringBootApplication
class IntegrationsTestApplication {
    private static final UUID ORGANISATION = UUID.fromString("00000000-0000-0000-0000-000000000001");

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "50")
                .setRegisterShutdownHook(false)
                .start();
    }

    @Bean
    JdbcConnectionDetails database(EmbeddedPostgres postgres) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return "postgres";
            }

            @Override
            public String getPassword() {
                return "postgres";
            }

            @Override
            public String getJdbcUrl() {
                return postgres.getJdbcUrl("postgres", "postgres");
            }
        };
    }

    @Bean
    CurrentTenantIdentifierResolver<UUID> organisation() {
        return new CurrentTenantIdentifierResolver<>() {
            @Override
            public UUID resolveCurrentTenantIdentifier() {
                return ORGANISATION;
            }

            @Override
            public boolean validateExistingCurrentSessions() {
                return true;
            }
        };
    }

    @Bean
    HibernatePropertiesCustomizer tenants(CurrentTenantIdentifierResolver<UUID> organisation) {
        return properties -> properties.put(AvailableSettings.MULTI_TENANT_IDENTIFIER_RESOLVER, organisation);
    }

    @Bean
    Tenancy tenancy() {
        return new Tenancy() {
            @Override
            public UUID current() {
                return ORGANISATION;
            }

            @Override
            public void in(UUID organisation, Runnable work) {
                work.run();
            }

            @Override
            public <T> T everywhere(Supplier<T> work) {
                return work.get();
            }

            @Override
            public List<UUID> all() {
                return List.of(ORGANISATION);
            }
        };
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
