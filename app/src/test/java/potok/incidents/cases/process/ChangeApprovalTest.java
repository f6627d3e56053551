package potok.incidents.cases.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import potok.Decision;

@Tag("M27")
class ChangeApprovalTest {
    private final Decision approval = Decision.of("incidents", "change-approval");

    @ParameterizedTest
    @CsvSource({
        "low, high, low, true, 14",
        "high, high, high, true, 14",
        "high, low, low, true, 7",
        "high, medium, high, true, 7",
        "medium, medium, low, true, 5",
        "medium, medium, high, true, 5",
        "low, low, high, false, 3",
        "medium, low, high, false, 3",
        "low, medium, medium, false, 2",
        "low, low, low, false, 2"
    })
    void riskAndImpactDecideWhoIsAskedAndHowLongItIsObserved(
            String impact, String risk, String priority, boolean approved, int days) {
        var rows = approval.ask(Map.of("changeImpact", impact, "changeRisk", risk, "changePriority", priority));

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0)).containsEntry("approvalNeeded", approved).containsEntry("observeDays", days);
    }
}
