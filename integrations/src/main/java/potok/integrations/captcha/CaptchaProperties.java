package potok.integrations.captcha;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What the environment, or the sandbox, says of our account at a captcha service. */
@ConfigurationProperties("integrations.captcha")
record CaptchaProperties(
        @DefaultValue("RECAPTCHA_V2") CaptchaService service,
        @DefaultValue("") String siteKey,
        @DefaultValue("") String secret,
        @DefaultValue("") String address) {}
