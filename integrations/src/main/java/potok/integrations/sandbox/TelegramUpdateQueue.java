package potok.integrations.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** Updates on their way to the bot: posted in order to its webhook, again and again until it takes them, or fetched. */
@Component
@ConditionalOnProperty("potok.sandbox.enabled")
class TelegramUpdateQueue implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(TelegramUpdateQueue.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMillis(200), Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(5));
    private static final int MOST_ATTEMPTS = 100;

    private final List<JsonNode> waiting = new ArrayList<>();
    private final RestClient http;
    private final ExecutorService posting;
    private Faults faults = new Faults();
    private @Nullable Webhook webhook;

    TelegramUpdateQueue() {
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TIMEOUT);
        var requests = new JdkClientHttpRequestFactory(client.build());
        requests.setReadTimeout(TIMEOUT);
        this.http = RestClient.builder().requestFactory(requests).build();
        var names = new CustomizableThreadFactory("sandbox-telegram-");
        names.setDaemon(true);
        this.posting = Executors.newSingleThreadExecutor(names);
        posting.execute(this::postAll);
    }

    record Webhook(String url, String secret, List<String> kinds) {
        boolean wants(JsonNode update) {
            return kinds.isEmpty() || kinds.stream().anyMatch(update::has);
        }
    }

    synchronized void failBy(Faults faults) {
        this.faults = faults;
    }

    synchronized void set(@Nullable Webhook webhook) {
        this.webhook = webhook;
        notifyAll();
    }

    synchronized @Nullable Webhook webhook() {
        return webhook;
    }

    synchronized void add(JsonNode update) {
        waiting.add(update);
        notifyAll();
    }

    synchronized int size() {
        return waiting.size();
    }

    /** Those from this number on; what is before it, the bot has. */
    synchronized List<JsonNode> fetch(long offset, int limit, Duration patience) throws InterruptedException {
        waiting.removeIf(update -> number(update) < offset);
        var end = System.nanoTime() + patience.toNanos();
        while (waiting.isEmpty() && System.nanoTime() < end) {
            wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
        }
        return List.copyOf(waiting.subList(0, Math.min(limit, waiting.size())));
    }

    private void postAll() {
        try {
            while (!posting.isShutdown()) {
                post(next());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized JsonNode next() throws InterruptedException {
        while (webhook == null || waiting.isEmpty()) {
            wait();
        }
        return waiting.get(0);
    }

    private void post(JsonNode update) throws InterruptedException {
        for (var attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            var target = webhook();
            if (target == null) {
                return;
            }
            if (!target.wants(update) || isTaken(target, update)) {
                break;
            }
            Thread.sleep(PAUSES.get(Math.min(attempt, PAUSES.size() - 1)).toMillis());
        }
        remove(update);
    }

    private boolean isTaken(Webhook target, JsonNode update) {
        var taken = post(target, update) / 100 == 2;
        if (taken && faults.duplicates()) {
            post(target, update);
        }
        return taken;
    }

    private int post(Webhook target, JsonNode update) {
        try {
            return http.post()
                    .uri(target.url())
                    .header("X-Telegram-Bot-Api-Secret-Token", target.secret())
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(update.toString())
                    .exchange((request, response) -> response.getStatusCode().value());
        } catch (ResourceAccessException e) {
            log.warn("Nobody took update {}: {}", number(update), e.getMessage());
            return 0;
        }
    }

    private synchronized void remove(JsonNode update) {
        waiting.remove(update);
    }

    private static long number(JsonNode update) {
        return update.path("update_id").asLong();
    }

    @Override
    public void destroy() {
        posting.shutdownNow();
    }
}
