package potok.integrations.inbox;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How inbound events are worked off.
 *
 * @param threads on this instance; each takes one database connection while it works
 * @param poll how often to look without having been woken
 * @param retention after which the content of a handled event is erased
 * @param memory after which it is forgotten, and a repeat would be news
 * @param pauses before each further attempt; after the last one fails too, the event is dead
 */
@Validated
@ConfigurationProperties("integrations.inbox")
record InboxProperties(
        @DefaultValue("4") @Min(0) int threads,
        @DefaultValue("1s") @NotNull Duration poll,
        @DefaultValue("30d") @NotNull Duration retention,
        @DefaultValue("400d") @NotNull Duration memory,

        @DefaultValue({"1s", "5s", "30s", "2m", "10m"}) @NotNull
        List<Duration> pauses) {}
