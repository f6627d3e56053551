package potok.calls.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import potok.Decision;

@Tag("C1")
@Tag("X1")
class CallbackPolicyTest {
    private final Decision policy = Decision.of("calls", "callback-policy");

    @Test
    void missedClientIsCalledBackAtOnce() {
        assertThat(asked("missed", 1)).isEqualTo(row(true, 0, 15));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 50})
    void clientWhoAskedIsCalledHoweverOften(int attempt) {
        assertThat(asked("requested", attempt)).isEqualTo(row(true, 0, 30));
    }

    @ParameterizedTest
    @CsvSource({"1, 15, 30", "2, 15, 30", "3, 120, 60", "4, 1440, 120"})
    void pausesGrowWhileClientIsNotReached(int attempt, int pause, int deadline) {
        assertThat(asked("not-reached", attempt)).isEqualTo(row(true, pause, deadline));
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6})
    void nobodyIsPursuedForEver(int attempt) {
        assertThat(asked("not-reached", attempt)).isEqualTo(row(false, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4})
    void nobodyIsCalledForAReasonThatThePolicyDoesNotKnow(int attempt) {
        assertThat(asked("curiosity", attempt)).isEqualTo(row(false, 0, 0));
    }

    private Map<String, Object> asked(String reason, int attempt) {
        List<Map<String, Object>> rows = policy.ask(Map.of("reason", reason, "attempt", attempt));
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private static Map<String, Object> row(boolean allowed, int pause, int deadline) {
        return Map.of("allowed", allowed, "pauseMinutes", pause, "deadlineMinutes", deadline);
    }
}
