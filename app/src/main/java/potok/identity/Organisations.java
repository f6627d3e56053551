package potok.identity;

import java.util.UUID;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.springframework.boot.autoconfigure.orm.jpa.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whose data the present thread works with. */
@Configuration(proxyBeanMethods = false)
public class Organisations {
    /** The organisation that every installation has; webhooks and the engine's own work run in it. */
    public static final UUID FIRST = UUID.fromString("00000000-0000-0000-0000-000000000001");

    /** The signed-in user's organisation, else the first. */
    public static UUID current() {
        return CurrentUser.find().map(SignedIn::organisation).orElse(FIRST);
    }

    @Bean
    CurrentTenantIdentifierResolver<UUID> currentOrganisation() {
        return new CurrentTenantIdentifierResolver<>() {
            @Override
            public UUID resolveCurrentTenantIdentifier() {
                return current();
            }

            @Override
            public boolean validateExistingCurrentSessions() {
                return false;
            }
        };
    }

    @Bean
    HibernatePropertiesCustomizer tenants(CurrentTenantIdentifierResolver<UUID> organisation) {
        return properties -> properties.put(AvailableSettings.MULTI_TENANT_IDENTIFIER_RESOLVER, organisation);
    }
}
