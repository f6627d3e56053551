package potok.identity.protection;

import jakarta.servlet.Filter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import potok.shared.Problems;

/** Puts the limits around Spring Security, whichever of its chains a request goes through. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitProperties.class)
class CallerFilters {
    @Bean
    RateLimits rateLimits(LimitProperties limits) {
        return new RateLimits(limits);
    }

    @Bean
    ChatLimits chatLimits(LimitProperties limits) {
        return new ChatLimits(limits);
    }

    @Bean
    FilterRegistrationBean<UnknownCallerFilter> beforeSignIn(RateLimits limits, Problems problems) {
        return at(SecurityProperties.DEFAULT_FILTER_ORDER - 1, new UnknownCallerFilter(limits, problems));
    }

    @Bean
    FilterRegistrationBean<KnownCallerFilter> afterSignIn(
            RateLimits limits, AddressLists addresses, Problems problems) {
        return at(SecurityProperties.DEFAULT_FILTER_ORDER + 1, new KnownCallerFilter(limits, addresses, problems));
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(LimitProperties limits, Problems problems) {
        return at(SecurityProperties.DEFAULT_FILTER_ORDER - 1, new BodyLimit(limits.body(), problems));
    }

    private static <T extends Filter> FilterRegistrationBean<T> at(int order, T filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
