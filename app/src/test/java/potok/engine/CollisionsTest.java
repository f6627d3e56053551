package potok.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.OptimisticLockingFailureException;
import potok.shared.RuleBroken;

@Tag("C16")
class CollisionsTest {
    private final AtomicInteger attempts = new AtomicInteger();

    static Stream<RuntimeException> collisions() {
        return Stream.of(
                new OptimisticLockingException("task"),
                new OptimisticLockingFailureException("incident"),
                new CannotAcquireLockException("conversation"),
                new ProcessEngineException("flush", new SQLException("deadlock detected", "40P01")),
                new BadUserRequestException("refused", new OptimisticLockingException("job")));
    }

    @ParameterizedTest
    @MethodSource("collisions")
    void aStepIsTakenAgainUntilNothingIsInItsWay(RuntimeException collision) {
        var done = Collisions.<String, RuntimeException>outlived(() -> {
            if (attempts.incrementAndGet() < 3) {
                throw collision;
            }
            return "done";
        });

        assertThat(done).isEqualTo("done");
        assertThat(attempts).hasValue(3);
    }

    @Test
    void givesUpWithTheCollisionItself() {
        var collision = new OptimisticLockingException("task");

        assertThatThrownBy(() -> Collisions.<String, RuntimeException>outlived(() -> {
                    attempts.incrementAndGet();
                    throw collision;
                }))
                .isSameAs(collision);
        assertThat(attempts).hasValue(5);
    }

    @Test
    void aRuleThatRefusesIsAskedOnce() {
        assertThatThrownBy(() -> Collisions.<String, RuntimeException>outlived(() -> {
                    attempts.incrementAndGet();
                    throw new RuleBroken("task-of-another", "operator2");
                }))
                .isInstanceOf(RuleBroken.class);
        assertThat(attempts).hasValue(1);
    }
}
