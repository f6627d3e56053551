package potok.integrations.alertmanager;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import org.springframework.stereotype.Component;
import potok.integrations.monitoring.MonitoringTokens;
import potok.integrations.webhooks.WebhookRefused;

/** Tells our Alertmanager from others: {@code Authorization: Bearer …}, or the password of {@code Basic …}. */
@Component
class AlertmanagerToken {
    private final MonitoringTokens tokens;

    AlertmanagerToken(MonitoringTokens tokens) {
        this.tokens = tokens;
    }

    /** @throws WebhookRefused when it is not ours */
    void check(String authorization) {
        var ours = tokens.current();
        if (ours.isEmpty() || !MessageDigest.isEqual(bytes(ours), bytes(given(authorization)))) {
            throw WebhookRefused.forged("Wrong token");
        }
    }

    private static String given(String authorization) {
        var parts = authorization.strip().split("\\s+", 2);
        if (parts.length < 2) {
            return "";
        }
        return switch (parts[0].toLowerCase(Locale.ROOT)) {
            case "bearer" -> parts[1];
            case "basic" -> password(parts[1]);
            default -> "";
        };
    }

    private static String password(String encoded) {
        try {
            var pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            return pair.substring(pair.indexOf(':') + 1);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
