package potok.incidents.maintenance;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import potok.shared.Organisations;

/**
 * Lets the system look, each time on a thread and a connection of its own: what goes wrong there, or takes too long, is
 * found trouble for a person and does not touch the caller's transaction.
 */
@Component
class Checks implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(Checks.class);

    /** Well within the lock of a job. */
    private static final long PATIENCE_SECONDS = 40;

    private final ObjectProvider<Checker> checkers;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "maintenance-check");
        thread.setDaemon(true);
        return thread;
    });

    Checks(ObjectProvider<Checker> checkers) {
        this.checkers = checkers;
    }

    boolean canLook(SystemCheck check) {
        return checker(check).canLook();
    }

    List<Finding> look(SystemCheck check, Instant since) {
        var checker = checker(check);
        var organisation = Organisations.current();
        var found = threads.submit(() -> Organisations.in(organisation, () -> checker.look(since)));
        try {
            return found.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            found.cancel(true);
            return List.of(Finding.trouble("took-too-long", PATIENCE_SECONDS));
        } catch (ExecutionException e) {
            log.warn("The check {} failed", check, e.getCause());
            return List.of(Finding.trouble("check-failed"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the system looked at " + check, e);
        }
    }

    private Checker checker(SystemCheck check) {
        return checkers.stream()
                .filter(checker -> checker.check() == check)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody looks at " + check));
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
