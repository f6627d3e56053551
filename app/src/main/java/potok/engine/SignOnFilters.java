package potok.engine;

import jakarta.servlet.Filter;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the signed-in user on to the engine's web applications and REST, behind Spring Security's filters. */
@Configuration(proxyBeanMethods = false)
class SignOnFilters {
    private static final int AFTER_SPRING_SECURITY = 201;

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappsSignOn() {
        return signOn(new ContainerBasedAuthenticationFilter(), "/camunda/app/*", "/camunda/api/*");
    }

    @Bean
    FilterRegistrationBean<ProcessEngineAuthenticationFilter> engineRestSignOn() {
        return signOn(new ProcessEngineAuthenticationFilter(), "/engine-rest/*");
    }

    private static <T extends Filter> FilterRegistrationBean<T> signOn(T filter, String... urls) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.addInitParameter("authentication-provider", SessionOfSpring.class.getName());
        registration.addUrlPatterns(urls);
        registration.setOrder(AFTER_SPRING_SECURITY);
        return registration;
    }
}
