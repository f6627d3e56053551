package potok.integrations.sandbox;

import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Where Avito is: {@code AVITO_BASE_URL}, or the sandbox's stand-in. The accounts there are data. */
final class AvitoDefaults {
    private AvitoDefaults() {}

    static Map<String, Object> of(Environment environment, boolean sandbox) {
        var given = environment.getProperty("AVITO_BASE_URL");
        if (StringUtils.hasText(given)) {
            return Map.of("integrations.avito.base-url", given);
        }
        return sandbox
                ? Map.of(
                        "integrations.avito.base-url",
                        "${potok.own-address}/sandbox/avito/",
                        "integrations.avito.webhook-address",
                        "${potok.own-address}")
                : Map.of();
    }
}
