package potok.integrations.sandbox;

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
 * Takes the exchange's credentials from {@code MANGO_API_KEY}, {@code MANGO_API_SALT} and {@code MANGO_BASE_URL}. As long
 * as there are none and nobody said otherwise, the sandbox is on and brings its own; in the profile {@code production}
 * it never is.
 */
public class SandboxDefaults implements EnvironmentPostProcessor, Ordered {
    private static final String ENABLED = "potok.sandbox.enabled";
    private static final String PUBLISHED_KEY = "sandbox-key";
    private static final String PUBLISHED_SALT = "sandbox-salt";
    private static final String STAND_IN = "${potok.own-address}/sandbox/mango/vpbx/";
    private static final String VENDOR = "https://app.mango-office.ru/vpbx/";

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
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "sandbox",
                        Map.of(
                                ENABLED,
                                on,
                                "integrations.mango.api-key",
                                key.orElse(on ? PUBLISHED_KEY : ""),
                                "integrations.mango.api-salt",
                                given(environment, "MANGO_API_SALT").orElse(on ? PUBLISHED_SALT : ""),
                                "integrations.mango.base-url",
                                given(environment, "MANGO_BASE_URL").orElse(on ? STAND_IN : VENDOR))));
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
