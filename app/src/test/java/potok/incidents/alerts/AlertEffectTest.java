package potok.incidents.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import potok.Decision;
import potok.incidents.Effect;

@Tag("M24")
@Tag("X4")
class AlertEffectTest {
    private final Decision table = Decision.of("incidents", "alert-effect");

    /** Whatever its severity says. */
    @ParameterizedTest
    @EnumSource(Effect.class)
    void alertSaysItsEffectItself(Effect effect) {
        assertThat(effect(effect.code(), "info")).isEqualTo(effect.code());
    }

    @ParameterizedTest
    @CsvSource({
        "critical, system-down",
        "page, system-down",
        "emergency, system-down",
        "disaster, system-down",
        "error, module",
        "high, module",
        "major, module",
        "warning, serious-delay",
        "average, serious-delay",
        "info, suboptimal",
        "low, suboptimal",
        "minor, suboptimal",
        "none, suboptimal"
    })
    void elseItsSeverityTells(String severity, String effect) {
        assertThat(effect("", severity)).isEqualTo(effect);
    }

    @Test
    void oneThatSaysNothingIsTakenSeriously() {
        assertThat(effect("", "")).isEqualTo("module");
        assertThat(effect("odd", "purple")).isEqualTo("module");
    }

    private Object effect(String effect, String severity) {
        var rows = table.ask(Map.of("effect", effect, "severity", severity));
        assertThat(rows).hasSize(1);
        return rows.get(0).get("incidentEffect");
    }
}
