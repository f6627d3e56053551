package potok.integrations.avito;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How Avito is spoken to; where it is says {@code integrations.avito.base-url}.
 *
 * @param check how often to look whether Avito knows our webhooks
 * @param unread how often to ask for messages that no webhook told
 * @param calls how often to ask for tracked calls
 * @param settled how old a call is before it is asked for, so that the exchange has told of it
 */
@Validated
@ConfigurationProperties("integrations.avito")
record AvitoProperties(
        @DefaultValue("10s") @NotNull Duration timeout,
        @DefaultValue("10s") @NotNull Duration check,
        @DefaultValue("3m") @NotNull Duration unread,
        @DefaultValue("5m") @NotNull Duration calls,
        @DefaultValue("10m") @NotNull Duration settled) {}
