package potok.integrations.captcha;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CaptchaProperties.class)
class CaptchaConfiguration {
    /** The account of the environment, unless the application keeps one. */
    @Bean
    @Fallback
    CaptchaAccounts captchaOfEnvironment(CaptchaProperties environment) {
        return () -> new CaptchaAccount(
                environment.service(), environment.siteKey(), environment.secret(), environment.address());
    }
}
