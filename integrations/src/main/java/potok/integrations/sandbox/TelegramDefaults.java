package potok.integrations.sandbox;

import java.util.HashMap;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Takes our bot from {@code TELEGRAM_*}; without a token there the sandbox brings its own. */
final class TelegramDefaults {
    private static final String PREFIX = "integrations.telegram.";
    private static final Map<String, String> VARIABLES = Map.of(
            "TELEGRAM_BOT_TOKEN", "token",
            "TELEGRAM_BOT_NAME", "name",
            "TELEGRAM_SECRET", "secret",
            "TELEGRAM_BASE_URL", "base-url");

    private TelegramDefaults() {}

    static Map<String, Object> of(Environment environment, boolean sandbox) {
        var defaults = new HashMap<String, Object>();
        if (sandbox && !StringUtils.hasText(environment.getProperty("TELEGRAM_BOT_TOKEN"))) {
            defaults.put(PREFIX + "token", "1000000001:sandbox-telegram-token");
            defaults.put(PREFIX + "name", "potok_sandbox_bot");
            defaults.put(PREFIX + "secret", "sandbox-telegram-secret");
            defaults.put(PREFIX + "base-url", "${potok.own-address}/sandbox/telegram/");
            defaults.put(PREFIX + "webhook-address", "${potok.own-address}");
        }
        VARIABLES.forEach((variable, property) -> {
            var given = environment.getProperty(variable);
            if (StringUtils.hasText(given)) {
                defaults.put(PREFIX + property, given);
            }
        });
        return defaults;
    }
}
