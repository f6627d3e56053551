package potok.integrations.workers;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** A few threads that do one piece of work after another, woken when there is some and, to be safe, by the clock. */
public class WorkerThreads implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(WorkerThreads.class);
    private static final int SECONDS_TO_FINISH = 20;

    private final String name;
    private final int number;
    private final Duration poll;
    private final BooleanSupplier work;
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile @Nullable ExecutorService threads;

    /** @param work does one piece; false when nothing is due */
    public WorkerThreads(String name, int number, Duration poll, BooleanSupplier work) {
        this.name = name;
        this.number = number;
        this.poll = poll;
        this.work = work;
    }

    public void wakeOne() {
        if (wakeUps.availablePermits() < number) {
            wakeUps.release();
        }
    }

    @Override
    public void start() {
        if (number == 0) {
            return;
        }
        var names = new CustomizableThreadFactory(name + "-");
        names.setDaemon(true);
        var started = Executors.newFixedThreadPool(number, names);
        threads = started;
        for (var i = 0; i < number; i++) {
            started.execute(() -> workUntilStopped(started));
        }
    }

    /** Lets running work finish. */
    @Override
    public void stop() {
        var stopping = threads;
        threads = null;
        if (stopping == null) {
            return;
        }
        stopping.shutdown();
        wakeUps.release(number);
        try {
            if (!stopping.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                stopping.shutdownNow();
            }
        } catch (InterruptedException e) {
            stopping.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return threads != null;
    }

    private void workUntilStopped(ExecutorService pool) {
        try {
            while (!pool.isShutdown()) {
                workUntilNothingIsDue(pool);
                if (wakeUps.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS)) {
                    log.trace("Woken");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void workUntilNothingIsDue(ExecutorService pool) {
        try {
            while (!pool.isShutdown() && work.getAsBoolean()) {
                log.trace("One done");
            }
        } catch (RuntimeException | Error e) {
            log.warn("{} can't work at present: {}", name, e.toString());
            log.debug("Reason", e);
        }
    }
}
