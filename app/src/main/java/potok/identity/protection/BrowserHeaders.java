package potok.identity.protection;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What browsers are told to allow. Nothing is kept in caches and HSTS is sent where the request came by TLS: those are
 * Spring's own defaults.
 */
public final class BrowserHeaders {
    /** Styles in attributes are what the Tasklist and the diagrams place things by. */
    private static final String OF_PAGES = "default-src 'self'; img-src 'self' data: blob:; font-src 'self' data:;"
            + " style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; form-action 'self';"
            + " frame-src 'self'; frame-ancestors 'self'";

    private static final String OF_PROGRAMS = "default-src 'none'; frame-ancestors 'none'";

    /** A courier's or driver's page may ask where he is, a pick-up point's may read codes by the camera. */
    private static final String FEATURES = "geolocation=(self), camera=(self), microphone=(), payment=(), usb=(),"
            + " serial=(), bluetooth=(), display-capture=(), browsing-topics=()";

    private BrowserHeaders() {}

    public static void ofPages(HeadersConfigurer<HttpSecurity> headers) {
        common(headers);
        headers.frameOptions(frame -> frame.sameOrigin())
                .contentSecurityPolicy(policy -> policy.policyDirectives(OF_PAGES));
    }

    public static void ofPrograms(HeadersConfigurer<HttpSecurity> headers) {
        common(headers);
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(OF_PROGRAMS));
    }

    private static void common(HeadersConfigurer<HttpSecurity> headers) {
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(FEATURES))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }
}
