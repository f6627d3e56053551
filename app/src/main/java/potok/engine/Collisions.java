package potok.engine;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.retry.support.RetryTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Steps that met another one on the same record, a person's or one of the engine's own jobs. */
public final class Collisions {
    private static final int MOST_ATTEMPTS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(400);

    /** What PostgreSQL aborts because of another transaction: serialization failure, deadlock. */
    private static final Set<String> ABORTED = Set.of("40001", "40P01");

    private static final RetryTemplate AGAIN = RetryTemplate.builder()
            .maxAttempts(MOST_ATTEMPTS)
            .exponentialBackoff(FIRST_PAUSE, 2, LONGEST_PAUSE, true)
            .retryOn(Collisions::isBehind)
            .build();

    private Collisions() {}

    public static boolean isBehind(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof OptimisticLockingException
                        || cause instanceof ConcurrencyFailureException
                        || (cause instanceof SQLException refused && ABORTED.contains(refused.getSQLState())));
    }

    /** Takes the step, and takes it again when it collided; inside a transaction only once, since that is lost. */
    static <T extends @Nullable Object, E extends Throwable> T outlived(Step<T, E> step) throws E {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? step.take()
                : AGAIN.<T, E>execute(attempt -> {
                    BrokenRules.forget();
                    return step.take();
                });
    }

    @FunctionalInterface
    interface Step<T extends @Nullable Object, E extends Throwable> {
        T take() throws E;
    }
}
