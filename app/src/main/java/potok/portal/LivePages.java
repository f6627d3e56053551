package potok.portal;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private static final Logger log = LoggerFactory.getLogger(LivePages.class);

    /** Told to the pages of the organisation where it happened. */
    private static final Set<String> OF_ORGANISATIONS = Set.of(
            "calls",
            "conversations",
            "orders",
            "tasks",
            "presence",
            "service",
            "cases",
            "maintenance",
            "service-reports");

    /** Told to one person's pages: the payload names him. */
    private static final Set<String> OF_PERSONS = Set.of("chat");

    private static final Set<String> OF_ALL = Set.of("inbox", "outbox");
    private static final int MOST_OF_A_GUEST = 5;
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Duration MOMENT = Duration.ofMillis(250);

    /** A page that begins to listen may have been drawn this long before. */
    private static final Duration JUST_NOW = Duration.ofSeconds(30);

    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    /** @param whom organisation or person; empty where it does not matter */
    private record Change(String topic, String whom) {
        boolean concerns(Reader reader) {
            return reader.topics.contains(topic)
                    && (whom.isEmpty()
                            || whom.equals(OF_PERSONS.contains(topic) ? reader.person : reader.organisation));
        }
    }

    /** @param person empty who is none of ours */
    private record Reader(Set<String> topics, String organisation, String person) {}

    private final Map<SseEmitter, Reader> pages = new ConcurrentHashMap<>();
    private final Set<Change> changed = ConcurrentHashMap.newKeySet();
    private final Map<Change, Long> told = new ConcurrentHashMap<>();
    private final ThreadPoolTaskScheduler clockwork = new ThreadPoolTaskScheduler();

    @SuppressWarnings("FutureReturnValueIgnored") // what a repeated task throws is logged, and it goes on
    LivePages(Signals signals) {
        OF_ORGANISATIONS.forEach(
                topic -> signals.listen(topic, organisation -> changed.add(new Change(topic, organisation))));
        OF_PERSONS.forEach(topic -> signals.listen(topic, person -> changed.add(new Change(topic, person))));
        OF_ALL.forEach(topic -> signals.listen(topic, payload -> changed.add(new Change(topic, ""))));
        clockwork.setThreadNamePrefix("live-pages-");
        clockwork.setDaemon(true);
        clockwork.initialize();
        clockwork.scheduleWithFixedDelay(this::tellChanges, MOMENT);
        clockwork.scheduleWithFixedDelay(this::showLife, HEARTBEAT);
    }

    /** @param person who is signed in */
    SseEmitter open(Set<String> topics, UUID organisation, @Nullable UUID person) {
        var known = topics.stream()
                .filter(topic ->
                        OF_ORGANISATIONS.contains(topic) || OF_ALL.contains(topic) || OF_PERSONS.contains(topic))
                .collect(Collectors.toUnmodifiableSet());
        return open(new Reader(known, organisation.toString(), person == null ? "" : person.toString()));
    }

    /** For a stranger, who hears of his own talk only; empty when he has more pages open than anybody needs. */
    Optional<SseEmitter> openForGuest(UUID organisation, UUID guest) {
        var reader = new Reader(OF_PERSONS, organisation.toString(), guest.toString());
        var open = pages.values().stream().filter(reader::equals).count();
        return open < MOST_OF_A_GUEST ? Optional.of(open(reader)) : Optional.empty();
    }

    private SseEmitter open(Reader reader) {
        var page = new SseEmitter(LONGEST.toMillis());
        page.onCompletion(() -> pages.remove(page));
        page.onTimeout(page::complete);
        pages.put(page, reader);
        send(page, SseEmitter.event().comment("open"));
        told.forEach((change, at) -> {
            if (change.concerns(reader) && isJustNow(at)) {
                tell(page, change);
            }
        });
        return page;
    }

    private void tellChanges() {
        var changes = new HashSet<>(changed);
        changed.removeAll(changes);
        changes.forEach(change -> {
            told.put(change, System.nanoTime());
            pages.forEach((page, reader) -> {
                if (change.concerns(reader)) {
                    tell(page, change);
                }
            });
        });
    }

    private static boolean isJustNow(long nanoTime) {
        return System.nanoTime() - nanoTime < JUST_NOW.toNanos();
    }

    private void tell(SseEmitter page, Change change) {
        send(page, SseEmitter.event().name(change.topic()).data(""));
    }

    /** Keeps proxies from closing idle streams, finds out who has gone, and forgets what is old news. */
    private void showLife() {
        pages.keySet().forEach(page -> send(page, SseEmitter.event().comment("alive")));
        told.values().removeIf(at -> !isJustNow(at));
    }

    private void send(SseEmitter page, SseEmitter.SseEventBuilder event) {
        try {
            page.send(event);
        } catch (IOException | IllegalStateException e) {
            // The server itself sees to a stream whose reader has gone.
            pages.remove(page);
            log.trace("A reader has gone", e);
        }
    }

    /** Open streams would hold up the server's orderly end. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        clockwork.shutdown();
        List.copyOf(pages.keySet()).forEach(SseEmitter::complete);
    }
}
