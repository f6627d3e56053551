package potok.integrations.captcha;

import java.net.URI;

/**
 * Our account at a captcha service; without keys there is no captcha.
 *
 * @param address where script and verification are instead of the service's own place, with a slash at the end; else empty
 */
public record CaptchaAccount(CaptchaService service, String siteKey, String secret, String address) {
    public boolean isOn() {
        return !siteKey.isBlank() && !secret.isBlank();
    }

    public URI script() {
        return address.isBlank() ? service.script : URI.create(address).resolve("api.js");
    }

    URI verification() {
        return address.isBlank() ? service.verification : URI.create(address).resolve("siteverify");
    }

    /** What pages must be allowed to load scripts and frames from, as a content security policy writes it. */
    public String hosts() {
        if (address.isBlank()) {
            return service.hosts;
        }
        var own = URI.create(address);
        return own.getScheme() + "://" + own.getAuthority();
    }

    /** The field of a form in which the answer arrives. */
    public String field() {
        return service.field;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "CaptchaAccount[" + service + "]";
    }
}
