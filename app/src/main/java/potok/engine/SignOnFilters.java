package potok.engine;

import jakarta.servlet.Filter;
import java.util.List;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import potok.shared.Organisations;

/** Hands the signed-in user on to the engine's web applications and REST, behind Spring Security's filters. */
@Configuration(proxyBeanMethods = false)
class SignOnFilters {
    private static final int AFTER_SPRING_SECURITY = 201;

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappsSignOn() {
        return signOn(new FreshSignOn(), "/camunda/app/*", "/camunda/api/*");
    }

    @Bean
    FilterRegistrationBean<ProcessEngineAuthenticationFilter> engineRestSignOn() {
        return signOn(new ProcessEngineAuthenticationFilter(), "/engine-rest/*");
    }

    /** The web applications remember in the session who works where; an administrator may have chosen another organisation since. */
    private static final class FreshSignOn extends ContainerBasedAuthenticationFilter {
        @Override
        protected boolean existisAuthentication(Authentications known, String engine, String login) {
            return super.existisAuthentication(known, engine, login)
                    && known.getAuthenticationForProcessEngine(engine) instanceof UserAuthentication user
                    && user.getTenantIds()
                            .equals(List.of(Organisations.current().toString()));
        }
    }

    private static <T extends Filter> FilterRegistrationBean<T> signOn(T filter, String... urls) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.addInitParameter("authentication-provider", SessionOfSpring.class.getName());
        registration.addUrlPatterns(urls);
        registration.setOrder(AFTER_SPRING_SECURITY);
        return registration;
    }
}
