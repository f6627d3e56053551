package potok.settings;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import potok.integrations.signals.Signals;
import potok.shared.Organisations;

/**
 * A copy in memory of rows of all organisations, read again when a signal tells of a change, and now and then in case one
 * was lost. Readers never wait for the database.
 */
final class LiveCopy<T> implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LiveCopy.class);

    private final String topic;
    private final Signals signals;
    private final Supplier<T> reading;
    private final ScheduledExecutorService reader;
    private volatile T copy;

    @SuppressWarnings("FutureReturnValueIgnored") // what goes wrong is logged, and it goes on
    LiveCopy(String topic, Signals signals, Duration longestAge, Supplier<T> reading) {
        this.topic = topic;
        this.signals = signals;
        this.reading = reading;
        this.copy = Organisations.everywhere(reading);
        var threads = new CustomizableThreadFactory(topic + "-");
        threads.setDaemon(true);
        this.reader = Executors.newSingleThreadScheduledExecutor(threads);
        reader.scheduleWithFixedDelay(
                this::tryReading, longestAge.toMillis(), longestAge.toMillis(), TimeUnit.MILLISECONDS);
        signals.listen(topic, payload -> {
            if (!reader.isShutdown()) {
                reader.execute(this::tryReading);
            }
        });
    }

    T get() {
        return copy;
    }

    /** In the transaction of the change: all instances hear of it when it is committed. */
    void tellChange() {
        signals.send(topic, "");
    }

    /** For the instance that made the change, after its commit. */
    void read() {
        copy = Organisations.everywhere(reading);
    }

    private void tryReading() {
        try {
            read();
        } catch (RuntimeException e) {
            log.warn("The {} could not be read again and stay as they were: {}", topic, e.getMessage());
        }
    }

    @Override
    public void close() {
        reader.shutdownNow();
    }
}
