package potok.integrations.captcha;

import java.net.URI;

/** The services that we know: where they live, which hosts a page must allow them, what their answer is called in a form. */
public enum CaptchaService {
    RECAPTCHA_V2(
            "https://www.google.com/recaptcha/api.js",
            "https://www.google.com/recaptcha/api/siteverify",
            "https://www.google.com https://www.gstatic.com",
            "g-recaptcha-response"),
    RECAPTCHA_V3(
            RECAPTCHA_V2.script.toString(),
            RECAPTCHA_V2.verification.toString(),
            RECAPTCHA_V2.hosts,
            RECAPTCHA_V2.field),
    HCAPTCHA(
            "https://js.hcaptcha.com/1/api.js",
            "https://api.hcaptcha.com/siteverify",
            "https://hcaptcha.com https://*.hcaptcha.com",
            "h-captcha-response"),
    TURNSTILE(
            "https://challenges.cloudflare.com/turnstile/v0/api.js",
            "https://challenges.cloudflare.com/turnstile/v0/siteverify",
            "https://challenges.cloudflare.com",
            "cf-turnstile-response");

    final URI script;
    final URI verification;
    final String hosts;
    final String field;

    CaptchaService(String script, String verification, String hosts, String field) {
        this.script = URI.create(script);
        this.verification = URI.create(verification);
        this.hosts = hosts;
        this.field = field;
    }
}
