package potok.integrations.sandbox;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the stand-ins behave.
 *
 * @param productUrl where our own webhooks are; null means this very instance
 * @param pause between two webhooks of one call
 * @param mailPort of the mail server's stand-in, on this machine only; null when mail goes to a real server
 * @param imapPort by which the product reads what is written to it there
 */
@Validated
@ConfigurationProperties("potok.sandbox")
record SandboxProperties(
        @DefaultValue("false") boolean enabled,
        @Nullable String productUrl,
        @DefaultValue("150ms") @NotNull Duration pause,
        @Nullable Integer mailPort,
        @Nullable Integer imapPort) {}
