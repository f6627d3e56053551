package potok.calls.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import potok.Decision;

@Tag("C1")
@Tag("X1")
class CallRoutingTest {
    private final Decision routing = Decision.of("calls", "call-routing");
    private final Map<String, Object> caller = new HashMap<>(
            Map.of("city", "Омск", "line", "73810000001", "rk", "site", "hour", 12, "knownClient", false));

    @Test
    void everybodyElseGoesToTheCommonGroup() {
        assertThat(routed()).isEqualTo(row("operators", 50, "PT20S", 30));
    }

    @Test
    void callerWithoutCityOrCampaignIsRoutedToo() {
        caller.put("city", "");
        caller.put("line", "");
        caller.put("rk", null);

        assertThat(routed()).isEqualTo(row("operators", 50, "PT20S", 30));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 22, 23})
    void atNightEveryoneIsGivenMoreTime(int hour) {
        caller.put("hour", hour);
        caller.put("knownClient", true);

        assertThat(routed()).isEqualTo(row("operators", 40, "PT40S", 60));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 21})
    void dayBeginsAtEightAndEndsAtTen(int hour) {
        caller.put("hour", hour);

        assertThat(routed()).isEqualTo(row("operators", 50, "PT20S", 30));
    }

    @Test
    void knownClientIsServedByExperiencedOperatorsFirst() {
        caller.put("knownClient", true);
        caller.put("line", "78000000001");

        assertThat(routed()).isEqualTo(row("operators-priority", 90, "PT15S", 15));
    }

    @ParameterizedTest
    @ValueSource(strings = {"78000000001", "+78000000001"})
    void tollFreeLineIsAnsweredSoonest(String line) {
        caller.put("line", line);
        caller.put("rk", "avito");

        assertThat(routed()).isEqualTo(row("operators", 80, "PT10S", 30));
    }

    @Test
    void avitoCallerInMoscowIsAnsweredBeforeOthersTakeHim() {
        caller.put("city", "Москва");
        caller.put("rk", "avito");

        assertThat(routed()).isEqualTo(row("operators", 70, "PT10S", 15));
    }

    @Test
    void otherCallersInMoscowAreNotHurried() {
        caller.put("city", "Москва");

        assertThat(routed()).isEqualTo(row("operators", 50, "PT20S", 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"avito", "2gis"})
    void paidLeadGoesBeforeOthers(String campaign) {
        caller.put("rk", campaign);

        assertThat(routed()).isEqualTo(row("operators", 60, "PT15S", 30));
    }

    private Map<String, Object> routed() {
        var rows = routing.ask(caller);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private static Map<String, Object> row(String group, int priority, String answerDeadline, int workMinutes) {
        return Map.of(
                "operatorGroup", group,
                "priority", priority,
                "answerDeadline", answerDeadline,
                "workMinutes", workMinutes,
                "silenceTerm", "PT1H");
    }
}
