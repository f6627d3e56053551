package potok.incidents.maintenance.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import potok.Decision;

@Tag("M30")
class MaintenanceTermsTest {
    private final Decision terms = Decision.of("incidents", "maintenance-terms");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "daily     | 7 | 12  | SUPPORT_L1,SUPPORT_L2",
                "weekly    | 6 | 48  | SUPPORT_L2",
                "monthly   | 5 | 168 | SUPPORT_L2",
                "quarterly | 5 | 504 | SUPPORT_L2,SUPPORT_L4"
            })
    void eachListHasItsTerms(String frequency, int start, int term, String group) {
        assertThat(terms.ask(Map.of("frequency", frequency)))
                .containsExactly(Map.of(
                        "startHour", start, "termHours", term, "maintenanceGroup", group, "overdueGroup", "MANAGER"));
    }
}
