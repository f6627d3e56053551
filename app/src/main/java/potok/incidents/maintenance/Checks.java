package potok.incidents.maintenance;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
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

    List<Finding> look(SystemCheck check, Instant since) {
        var checker = byCheck().get(check);
        if (checker == null) {
            throw new IllegalStateException("Nobody looks at " + check);
        }
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

    private Map<SystemCheck, Checker> byCheck() {
        return checkers.stream().collect(toMap(Checker::check, Function.identity()));
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
