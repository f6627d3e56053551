package potok.integrations.signals;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Tells listeners on all instances that something changed, by PostgreSQL's LISTEN/NOTIFY. A signal is a hint and may
 * be lost when the connection breaks: who depends on it also looks by himself now and then.
 */
@Service
public class Signals {
    /** All topics share one channel, so that a listener who comes later needs nothing from the connection. */
    static final String CHANNEL = "potok_signals";

    private static final Logger log = LoggerFactory.getLogger(Signals.class);
    private static final String SEPARATOR = ":";

    private final Map<String, List<Consumer<String>>> listeners = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;

    Signals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Joins the current transaction: delivered at its commit, never when it is rolled back.
     *
     * @param payload short, an id at best: the database takes less than 8000 bytes
     */
    public void send(String topic, String payload) {
        jdbc.sql("select pg_notify(?, ?)")
                .params(CHANNEL, topic + SEPARATOR + payload)
                .query(row -> {});
    }

    /** Listeners are called one after another in one thread: they only pass the news on. */
    public void listen(String topic, Consumer<String> listener) {
        listeners.computeIfAbsent(topic, key -> new CopyOnWriteArrayList<>()).add(listener);
    }

    void deliver(String message) {
        var separator = message.indexOf(SEPARATOR);
        var topic = message.substring(0, separator);
        var payload = message.substring(separator + 1);
        for (var listener : listeners.getOrDefault(topic, List.of())) {
            try {
                listener.accept(payload);
            } catch (RuntimeException e) {
                log.warn("A listener of {} failed", topic, e);
            }
        }
    }
}
