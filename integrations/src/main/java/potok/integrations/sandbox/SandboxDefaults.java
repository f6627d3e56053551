package potok.integrations.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/**
 * Takes the exchange's credentials from {@code MANGO_API_KEY}, {@code MANGO_API_SALT} and {@code MANGO_BASE_URL}, the mail
 * server from {@code MAIL_*} and {@code IMAP_*}, the SMS account from {@code TWILIO_*}; what is not there may stand in the settings. As long as there is no key and nobody said
 * otherwise, the sandbox is on and brings its own; in the profile {@code production} it never is.
 */
public class SandboxDefaults implements EnvironmentPostProcessor, Ordered {
    private static final String ENABLED = "potok.sandbox.enabled";
    private static final String PUBLISHED_KEY = "sandbox-key";
    private static final String KEY = "integrations.mango.api-key";
    private static final String SALT = "integrations.mango.api-salt";
    private static final String ADDRESS = "integrations.mango.base-url";
    private static final Map<String, String> STAND_INS = Map.of(
            KEY,
            PUBLISHED_KEY,
            SALT,
            "sandbox-salt",
            ADDRESS,
            "${potok.own-address}/sandbox/mango/vpbx/",
            "integrations.captcha.site-key",
            "sandbox-site-key",
            "integrations.captcha.secret",
            "sandbox-captcha-secret",
            "integrations.captcha.address",
            "${potok.own-address}/sandbox/captcha/");
    private static final Map<String, String> TWILIO_STAND_IN = Map.of(
            "integrations.twilio.account-sid",
            "AC00000000000000000000000000000000",
            "integrations.twilio.auth-token",
            "sandbox-twilio-token",
            "integrations.twilio.from",
            "+15005550006",
            "integrations.twilio.base-url",
            "${potok.own-address}/sandbox/twilio");
    private static final Map<String, String> TWILIO = Map.of(
            "TWILIO_ACCOUNT_SID", "integrations.twilio.account-sid",
            "TWILIO_AUTH_TOKEN", "integrations.twilio.auth-token",
            "TWILIO_FROM", "integrations.twilio.from",
            "TWILIO_BASE_URL", "integrations.twilio.base-url");
    private static final Map<String, String> MAIL = Map.of(
            "MAIL_HOST", "host",
            "MAIL_PORT", "port",
            "MAIL_USER", "user",
            "MAIL_PASSWORD", "password",
            "MAIL_FROM", "from",
            "MAIL_STARTTLS", "start-tls");
    private static final Map<String, String> IMAP = Map.of(
            "IMAP_HOST", "integrations.mail.imap.host",
            "IMAP_PORT", "integrations.mail.imap.port",
            "IMAP_USER", "integrations.mail.imap.user",
            "IMAP_PASSWORD", "integrations.mail.imap.password",
            "IMAP_TLS", "integrations.mail.imap.tls");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var asked = environment.getProperty(ENABLED, Boolean.class);
        var production = environment.acceptsProfiles(Profiles.of("production"));
        if (production && Boolean.TRUE.equals(asked)) {
            throw new IllegalStateException("The sandbox has published passwords: it cannot be on in production."
                    + " Leave out POTOK_SANDBOX_ENABLED or the profile.");
        }
        var key = given(environment, "MANGO_API_KEY");
        var on = !production && (asked == null ? key.isEmpty() : asked);
        if (!on && key.filter(PUBLISHED_KEY::equals).isPresent()) {
            throw new IllegalStateException("MANGO_API_KEY is the published key of the sandbox, and the sandbox is off."
                    + " Give the key of your own exchange, or none.");
        }
        var defaults = new HashMap<String, Object>(Map.of(ENABLED, on));
        if (on) {
            defaults.putAll(STAND_INS);
        }
        key.ifPresent(given -> defaults.put(KEY, given));
        given(environment, "MANGO_API_SALT").ifPresent(given -> defaults.put(SALT, given));
        given(environment, "MANGO_BASE_URL").ifPresent(given -> defaults.put(ADDRESS, given));
        defaults.putAll(mail(environment, on));
        defaults.putAll(vendor(environment, on, TWILIO, TWILIO_STAND_IN));
        defaults.putAll(TelegramDefaults.of(environment, on));
        defaults.putAll(AvitoDefaults.of(environment, on));
        defaults.putAll(AlertmanagerDefaults.of(environment, on));
        environment.getPropertySources().addLast(new MapPropertySource("sandbox", defaults));
    }

    /** A vendor's account is given as a whole, or the sandbox's stand-in as a whole; never a real key at the stand-in. */
    private static Map<String, Object> vendor(
            ConfigurableEnvironment environment,
            boolean sandbox,
            Map<String, String> variables,
            Map<String, String> standIn) {
        var account = new HashMap<String, Object>();
        variables.forEach(
                (variable, property) -> given(environment, variable).ifPresent(value -> account.put(property, value)));
        return account.isEmpty() && sandbox ? Map.copyOf(standIn) : account;
    }

    /** Without a mail server the sandbox brings one, on a port that is free. */
    private static Map<String, Object> mail(ConfigurableEnvironment environment, boolean sandbox) {
        var defaults = new HashMap<String, Object>();
        MAIL.forEach((variable, property) ->
                given(environment, variable).ifPresent(value -> defaults.put("integrations.mail." + property, value)));
        if (sandbox && !defaults.containsKey("integrations.mail.host")) {
            defaults.put("potok.sandbox.mail-port", freePort());
            defaults.put("integrations.mail.host", "127.0.0.1");
            defaults.put("integrations.mail.port", "${potok.sandbox.mail-port}");
            defaults.put("integrations.mail.from", "Potok <potok@example.com>");
            defaults.put("integrations.mail.start-tls", "false");
            defaults.putAll(vendor(environment, true, IMAP, Map.of()));
            if (!defaults.containsKey("integrations.mail.imap.host")) {
                defaults.put("potok.sandbox.imap-port", freePort());
                defaults.put("integrations.mail.imap.host", "127.0.0.1");
                defaults.put("integrations.mail.imap.port", "${potok.sandbox.imap-port}");
                defaults.put("integrations.mail.imap.user", SandboxMail.OURS);
                defaults.put("integrations.mail.imap.password", SandboxMail.PASSWORD);
                defaults.put("integrations.mail.imap.tls", "false");
            }
        } else {
            defaults.putAll(vendor(environment, false, IMAP, Map.of()));
        }
        return defaults;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> given(ConfigurableEnvironment environment, String name) {
        return Optional.ofNullable(environment.getProperty(name)).filter(StringUtils::hasText);
    }

    /** After the configuration files have been read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
