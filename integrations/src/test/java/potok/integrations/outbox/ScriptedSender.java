package potok.integrations.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A channel of the tests: takes everything, but for what a test tells it to do with a recipient's next messages. */
@Component
class ScriptedSender implements OutboxSender {
    static final String CHANNEL = "scripted";

    record Taken(UUID id, OutboundMessage message, Instant at) {}

    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final List<Taken> tried = new CopyOnWriteArrayList<>();
    private final Map<String, Queue<RuntimeException>> failures = new ConcurrentHashMap<>();

    @Override
    public String channel() {
        return CHANNEL;
    }

    @Override
    public SendingLimits limits() {
        return new SendingLimits(SendingLimits.Rate.perSecond(200), new SendingLimits.Rate(1, Duration.ofMillis(50)));
    }

    @Override
    public @Nullable String send(UUID id, OutboundMessage message) {
        var now = new Taken(id, message, Instant.now());
        tried.add(now);
        var failure =
                failures.getOrDefault(message.recipient(), new ArrayDeque<>()).poll();
        if (failure != null) {
            throw failure;
        }
        taken.add(now);
        return "vendor-" + id;
    }

    void failNext(String recipient, RuntimeException... next) {
        failures.put(recipient, new ArrayDeque<>(List.of(next)));
    }

    List<Taken> taken(String recipient) {
        return of(taken, recipient);
    }

    List<Taken> tried(String recipient) {
        return of(tried, recipient);
    }

    private static List<Taken> of(List<Taken> all, String recipient) {
        return all.stream()
                .filter(one -> one.message().recipient().equals(recipient))
                .toList();
    }
}
