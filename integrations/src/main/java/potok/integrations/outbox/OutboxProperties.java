package potok.integrations.outbox;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How messages leave.
 *
 * @param threads for each channel on this instance; none: others send
 * @param poll how often to look for what is due later or was not heard of
 * @param lease after which a message whose sender was never heard of again is sent by another
 * @param whenNotReady how long messages wait whose channel nobody has set up
 * @param breakAfter so many attempts at one remote, half of the latest failing: it is left alone
 * @param whenBroken for how long, before one message tries again
 * @param pauses before each further attempt; after the last one fails too, the message has failed
 */
@Validated
@ConfigurationProperties("integrations.outbox")
record OutboxProperties(
        @DefaultValue("2") @Min(0) int threads,
        @DefaultValue("1s") @NotNull Duration poll,
        @DefaultValue("5m") @NotNull Duration lease,
        @DefaultValue("1m") @NotNull Duration whenNotReady,
        @DefaultValue("5") @Min(1) int breakAfter,
        @DefaultValue("30s") @NotNull Duration whenBroken,

        @DefaultValue({"10s", "1m", "5m", "30m", "2h", "6h", "12h"}) @NotNull
        List<Duration> pauses) {}
