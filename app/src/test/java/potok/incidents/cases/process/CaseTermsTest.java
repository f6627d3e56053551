package potok.incidents.cases.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import potok.Decision;
import potok.identity.Role;
import potok.incidents.cases.CaseStage;

@Tag("O13")
@Tag("O14")
@Tag("O16")
@Tag("M27")
class CaseTermsTest {
    private final Decision terms = Decision.of("incidents", "case-terms");

    @ParameterizedTest
    @CsvSource(textBlock = """
                problem, identify-problem, 16, 4, SUPPORT_L2
                problem, classify-problem, 8, 2, SUPPORT_L2
                problem, analyse-problem, 40, 16, SUPPORT_L3
                problem, decide-on-problem, 16, 4, MANAGER
                problem, wait-for-change, 336, 72, SUPPORT_L2
                problem, track-problem, 24, 8, SUPPORT_L2
                change, plan-change, 24, 4, SUPPORT_L3
                change, approve-change, 16, 2, MANAGER
                change, develop-change, 80, 24, SUPPORT_L3
                change, test-change, 24, 8, SUPPORT_L2
                change, schedule-change, 8, 2, SUPPORT_L2
                change, back-up, 2, 1, SUPPORT_L2
                change, roll-out-change, 4, 2, SUPPORT_L2
                change, collect-feedback, 16, 8, SUPPORT_L1
                change, roll-back-change, 2, 1, SUPPORT_L2
                development, consider-idea, 40, 16, MANAGER
                development, gather-requirements, 40, 16, ANALYST
                development, design-solution, 40, 16, SUPPORT_L3
                development, specify-functions, 40, 16, ANALYST
                development, develop-solution, 120, 60, SUPPORT_L3
                development, test-solution, 24, 8, SUPPORT_L2
                development, accept-solution, 24, 8, AUTHOR
                development, roll-out-solution, 16, 8, SUPPORT_L2
                development, document-solution, 24, 16, ANALYST
                audit, plan-audit, 40, 16, MANAGER
                audit, check-service, 40, 16, SUPPORT_L4
                audit, record-finding, 8, 4, SUPPORT_L4
                audit, solve-finding, 80, 24, SUPPORT_L2
                audit, verify-finding, 16, 8, SUPPORT_L4
                """)
    void eachStageHasItsTermAndItsPeople(String kind, String stage, int hours, int urgent, String group) {
        assertThat(asked(kind, stage, "medium")).isEqualTo(List.of(hours, group));
        assertThat(asked(kind, stage, "low")).isEqualTo(List.of(hours, group));
        assertThat(asked(kind, stage, "high")).isEqualTo(List.of(urgent, group));
    }

    @ParameterizedTest
    @EnumSource(CaseStage.class)
    void whatSomebodyWorksAtStandsInTheTable(CaseStage stage) {
        var rows = terms.ask(Map.of("kind", stage.kind().code(), "stage", stage.code(), "priority", "low"));

        assertThat(rows).hasSize(stage == CaseStage.WAIT_FOR_WINDOW || stage == CaseStage.OBSERVE_CHANGE ? 0 : 1);
    }

    @Test
    void groupsAreRolesOrTheAuthor() {
        assertThat(
                        Arrays.stream(CaseStage.values())
                                .flatMap(stage -> terms
                                        .ask(Map.of(
                                                "kind", stage.kind().code(), "stage", stage.code(), "priority", "low"))
                                        .stream())
                                .map(row -> row.get("group").toString()))
                .isNotEmpty()
                .allMatch(group -> group.equals("AUTHOR")
                        || Arrays.stream(Role.values())
                                .anyMatch(role -> role.name().equals(group)));
    }

    private List<Object> asked(String kind, String stage, String priority) {
        var rows = terms.ask(Map.of("kind", kind, "stage", stage, "priority", priority));
        assertThat(rows).hasSize(1);
        return List.of(rows.get(0).get("hours"), rows.get(0).get("group"));
    }
}
