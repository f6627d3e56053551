package potok.orders.serviceorder.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import potok.Decision;

@Tag("C19")
@Tag("X1")
class ServiceOrderTermsTest {
    private final Decision terms = Decision.of("orders", "service-order-terms");

    @ParameterizedTest
    @ValueSource(strings = {"first_time", "repeat"})
    void technicianHasHalfAnHourToAnswer(String type) {
        assertThat(terms.ask(Map.of("typeOrder", type))).containsExactly(row("PT30M", 24, 1, 6, 30, 24, 48));
    }

    @Test
    void clientWhoComplainsWaitsLess() {
        assertThat(terms.ask(Map.of("typeOrder", "warranty"))).containsExactly(row("PT15M", 24, 1, 3, 15, 4, 48));
    }

    private static Map<String, Object> row(
            String confirmation, int reminder, int atLeast, int report, int choice, int arrange, int cash) {
        return Map.of(
                "confirmationTerm", confirmation,
                "reminderLeadHours", reminder,
                "reminderAtLeastHours", atLeast,
                "reportTermHours", report,
                "choiceTermMinutes", choice,
                "arrangeTermHours", arrange,
                "cashTermHours", cash);
    }
}
