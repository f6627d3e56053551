package potok.integrations.inbox;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import potok.integrations.signals.Signals;

/** Works the inbox off in a few threads, woken by each arrival and, to be safe, by the clock. */
@Component
class InboxWorker implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(InboxWorker.class);
    private static final int SECONDS_TO_FINISH = 20;

    private final InboxWork work;
    private final InboxProperties settings;
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile @Nullable ExecutorService threads;

    InboxWorker(InboxWork work, InboxProperties settings, Signals signals) {
        this.work = work;
        this.settings = settings;
        signals.listen(Inbox.TOPIC, news -> wakeOne());
    }

    @Override
    public void start() {
        if (settings.threads() == 0) {
            return;
        }
        var names = new CustomizableThreadFactory("inbox-");
        names.setDaemon(true);
        var started = Executors.newFixedThreadPool(settings.threads(), names);
        threads = started;
        for (var i = 0; i < settings.threads(); i++) {
            started.execute(() -> workUntilStopped(started));
        }
    }

    /** Lets running handlers finish. */
    @Override
    public void stop() {
        var stopping = threads;
        threads = null;
        if (stopping == null) {
            return;
        }
        stopping.shutdown();
        wakeUps.release(settings.threads());
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
                if (wakeUps.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                    log.trace("Woken");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void workUntilNothingIsDue(ExecutorService pool) {
        try {
            while (!pool.isShutdown() && work.handleNext()) {
                log.trace("Handled one");
            }
        } catch (RuntimeException | Error e) {
            log.warn("The inbox can't be worked off at present: {}", e.toString());
            log.debug("Reason", e);
        }
    }

    private void wakeOne() {
        if (wakeUps.availablePermits() < settings.threads()) {
            wakeUps.release();
        }
    }
}
