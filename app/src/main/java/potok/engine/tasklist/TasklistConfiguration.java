package potok.engine.tasklist;

import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The filters stand behind Spring Security and the engine's own authentication, in front of the engine's REST. */
@Configuration(proxyBeanMethods = false)
class TasklistConfiguration {
    /** After the engine's authentication filters, which stack at 201. */
    private static final int ORDER = 300;

    private static final String[] ENGINE_REST = {"/camunda/api/engine/*", "/engine-rest/*"};

    @Bean
    DelegatingFilterProxyRegistrationBean faultFilterRegistration() {
        return registration("faultFilter", ORDER - 1, "/camunda/api/*", "/engine-rest/*");
    }

    @Bean
    DelegatingFilterProxyRegistrationBean translationFilterRegistration() {
        return registration("translationFilter", ORDER, ENGINE_REST);
    }

    @Bean
    DelegatingFilterProxyRegistrationBean formDataFilterRegistration() {
        return registration("formDataFilter", ORDER + 1, ENGINE_REST);
    }

    @Bean
    DelegatingFilterProxyRegistrationBean signOutFilterRegistration() {
        return registration("signOutFilter", ORDER, "/camunda/api/admin/auth/user/*");
    }

    @Bean
    DelegatingFilterProxyRegistrationBean pageNonceFilterRegistration() {
        return registration("pageNonceFilter", ORDER, "/camunda/app/*");
    }

    private static DelegatingFilterProxyRegistrationBean registration(String filter, int order, String... paths) {
        var registration = new DelegatingFilterProxyRegistrationBean(filter);
        registration.setOrder(order);
        registration.addUrlPatterns(paths);
        return registration;
    }
}
