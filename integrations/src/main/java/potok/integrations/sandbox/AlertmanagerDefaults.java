package potok.integrations.sandbox;

import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** By what Alertmanager shows that it is ours: {@code ALERTMANAGER_TOKEN}, or what the sandbox's stand-in says. */
final class AlertmanagerDefaults {
    private AlertmanagerDefaults() {}

    static Map<String, Object> of(Environment environment, boolean sandbox) {
        var given = environment.getProperty("ALERTMANAGER_TOKEN");
        if (StringUtils.hasText(given)) {
            return Map.of("integrations.alertmanager.token", given);
        }
        return sandbox ? Map.of("integrations.alertmanager.token", "sandbox-alertmanager-token") : Map.of();
    }
}
