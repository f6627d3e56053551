package potok.portal;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.handler.MappedInterceptor;
import potok.integrations.captcha.Captcha;
import potok.settings.Settings;

/** What stands around all pages by settings. */
@Configuration(proxyBeanMethods = false)
class Gates {
    @Bean
    MappedInterceptor captchaGate(Captcha captcha) {
        return new MappedInterceptor(null, new CaptchaGate(captcha));
    }

    @Bean
    MappedInterceptor sessionIdle(Settings settings) {
        return new MappedInterceptor(null, new SessionIdle(settings));
    }

    @Bean
    MappedInterceptor exportsAreTold(ApplicationEventPublisher events) {
        return new MappedInterceptor(null, new ExportsAreTold(events));
    }

    @Bean
    FilterRegistrationBean<CaptchaPolicy> captchaPolicy(Captcha captcha) {
        var registration = new FilterRegistrationBean<>(new CaptchaPolicy(captcha));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }
}
