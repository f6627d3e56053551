package potok.portal;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import potok.integrations.signals.Signals;

/**
 * The pages that are open now. What changes many times within a moment is told once, so that a rush of calls does not
 * become a rush of pages asking for the same list.
 */
@Component
class LivePages {
    private static final Set<String> TOPICS = Set.of("calls", "orders", "tasks", "inbox", "outbox");
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Duration MOMENT = Duration.ofMillis(250);
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    private final Map<SseEmitter, Set<String>> pages = new ConcurrentHashMap<>();
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final ThreadPoolTaskScheduler clockwork = new ThreadPoolTaskScheduler();

    @SuppressWarnings("FutureReturnValueIgnored") // what a repeated task throws is logged, and it goes on
    LivePages(Signals signals) {
        TOPICS.forEach(topic -> signals.listen(topic, payload -> changed.add(topic)));
        clockwork.setThreadNamePrefix("live-pages-");
        clockwork.setDaemon(true);
        clockwork.initialize();
        clockwork.scheduleWithFixedDelay(this::tellChanges, MOMENT);
        clockwork.scheduleWithFixedDelay(this::showLife, HEARTBEAT);
    }

    SseEmitter open(Set<String> topics) {
        var page = new SseEmitter(LONGEST.toMillis());
        page.onCompletion(() -> pages.remove(page));
        page.onTimeout(page::complete);
        pages.put(page, topics);
        send(page, SseEmitter.event().comment("open"));
        return page;
    }

    private void tellChanges() {
        var topics = new HashSet<>(changed);
        changed.removeAll(topics);
        topics.forEach(topic -> pages.forEach((page, wanted) -> {
            if (wanted.contains(topic)) {
                send(page, SseEmitter.event().name(topic).data(""));
            }
        }));
    }

    /** Keeps proxies from closing idle streams and finds out who has gone. */
    private void showLife() {
        pages.keySet().forEach(page -> send(page, SseEmitter.event().comment("alive")));
    }

    private void send(SseEmitter page, SseEmitter.SseEventBuilder event) {
        try {
            page.send(event);
        } catch (IOException | IllegalStateException e) {
            pages.remove(page);
            page.completeWithError(e);
        }
    }

    /** Open streams would hold up the server's orderly end. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        clockwork.shutdown();
        List.copyOf(pages.keySet()).forEach(SseEmitter::complete);
    }
}
