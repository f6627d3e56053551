package potok.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import potok.shared.RuleBroken;

@Tag("C2")
class FormFieldsTest {
    private static final ZoneId OMSK = ZoneId.of("Asia/Omsk");

    private final VariableScope task = mock();
    private final FormFields form = FormFields.of(task);

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T14:00, 2026-11-21T08:00:00Z",
        "2026-11-21T14:00:30, 2026-11-21T08:00:30Z",
        "2026-11-21T14:00+03:00, 2026-11-21T11:00:00Z",
        "2026-11-21T14:00Z, 2026-11-21T14:00:00Z"
    })
    void timeIsReadByTheClockOfTheCityUnlessItStatesItsOffset(String typed, Instant meant) {
        when(task.getVariable("when")).thenReturn(typed);

        assertThat(form.requiredMoment("when", OMSK)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21", "14:00", "2026-13-21T14:00", "tomorrow"})
    void anythingElseIsNoTime(String typed) {
        when(task.getVariable("when")).thenReturn(typed);

        assertThatThrownBy(() -> form.moment("when", OMSK))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("date-invalid");
    }

    @Test
    void timeMayBeMissingOnlyWhereItIsNotRequired() {
        assertThat(form.moment("when", OMSK)).isEmpty();
        assertThatThrownBy(() -> form.requiredMoment("when", OMSK)).hasMessage("field-missing");
    }
}
