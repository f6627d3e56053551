package potok.integrations.telegram;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the environment says of our bot, and how its updates come.
 *
 * @param baseUrl ends with a slash; the sandbox's stand-in is chosen by this alone
 * @param updates by webhook, or fetched by us where nobody reaches us from outside
 * @param check how often to look whether Telegram knows our present webhook
 */
@Validated
@ConfigurationProperties("integrations.telegram")
record TelegramProperties(
        @DefaultValue("") String token,
        @DefaultValue("") String name,
        @DefaultValue("") String secret,
        @DefaultValue("https://api.telegram.org/") @NotNull URI baseUrl,
        @DefaultValue("WEBHOOK") @NotNull Updates updates,
        @DefaultValue("10s") @NotNull Duration timeout,
        @DefaultValue("10s") @NotNull Duration check) {
    enum Updates {
        WEBHOOK,
        POLLING
    }

    @Override
    public String toString() {
        return "TelegramProperties[" + baseUrl + "]";
    }
}
