package potok.integrations.outbox;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All other sides that were spoken to: one for each channel, organisation and account. */
@Component
class Remotes {
    private static final int WINDOW = 10;

    private record Key(
            UUID organisation, String channel, @Nullable String account) {}

    private final Map<Key, Remote> remotes = new ConcurrentHashMap<>();
    private final OutboxProperties settings;
    private final CircuitBreakerConfig breaking;
    private final Clock clock;

    Remotes(OutboxProperties settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.breaking = CircuitBreakerConfig.custom()
                .slidingWindowSize(WINDOW)
                .minimumNumberOfCalls(settings.breakAfter())
                .failureRateThreshold(50)
                .waitDurationInOpenState(settings.whenBroken())
                .permittedNumberOfCallsInHalfOpenState(1)
                .build();
    }

    Remote of(UUID organisation, OutboundMessage message, SendingLimits limits) {
        var key = new Key(organisation, message.channel(), message.account());
        return remotes.computeIfAbsent(
                key,
                unknown ->
                        new Remote(CircuitBreaker.of(key.channel(), breaking), settings.whenBroken(), limits, clock));
    }

    /** Whose circuit is open, of one channel. */
    long open(String channel) {
        return remotes.entrySet().stream()
                .filter(remote -> remote.getKey().channel().equals(channel)
                        && remote.getValue().isOpen())
                .count();
    }
}
