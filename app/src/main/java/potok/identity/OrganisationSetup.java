package potok.identity;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.orm.jpa.HibernatePropertiesCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.filter.OncePerRequestFilter;
import potok.integrations.tenancy.Tenancy;
import potok.shared.Organisations;

/** Hands the present organisation on to Hibernate and to the integrations. */
@Configuration(proxyBeanMethods = false)
class OrganisationSetup {
    @Bean
    HibernatePropertiesCustomizer tenants() {
        return properties -> properties.put(AvailableSettings.MULTI_TENANT_IDENTIFIER_RESOLVER, new Tenants());
    }

    private static final class Tenants implements CurrentTenantIdentifierResolver<UUID> {
        @Override
        public UUID resolveCurrentTenantIdentifier() {
            return Organisations.current();
        }

        @Override
        public boolean validateExistingCurrentSessions() {
            return false;
        }

        @Override
        public boolean isRoot(UUID organisation) {
            return Organisations.isEverywhere(organisation);
        }
    }

    @Bean
    Tenancy tenancy(ObjectProvider<JdbcClient> database) {
        return new Tenancy() {
            @Override
            public UUID current() {
                return Organisations.current();
            }

            @Override
            public void in(UUID organisation, Runnable work) {
                Organisations.in(organisation, work);
            }

            @Override
            public <T> T everywhere(Supplier<T> work) {
                return Organisations.everywhere(work);
            }

            @Override
            public List<UUID> all() {
                return everywhere(() -> database.getObject()
                        .sql("select organisation_id from organisation where closed_at is null order by 1")
                        .query(UUID.class)
                        .list());
            }
        };
    }

    /** The accounts at outside systems are those of the first organisation, and so is what they tell us. */
    @Bean
    FilterRegistrationBean<OncePerRequestFilter> outsideSystemsOrganisation() {
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(new InFirstOrganisation());
        registration.addUrlPatterns("/webhooks/*");
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registration;
    }
}
