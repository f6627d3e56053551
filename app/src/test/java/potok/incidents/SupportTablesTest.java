package potok.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import potok.Decision;

/** Each row of the tables of support, and what no row answers. */
@Tag("M24")
@Tag("M28")
@Tag("M29")
@Tag("T21")
class SupportTablesTest {
    private final Decision classes = Decision.of("incidents", "incident-class");
    private final Decision terms = Decision.of("incidents", "sla-terms");
    private final Decision policy = Decision.of("incidents", "escalation-policy");

    @ParameterizedTest
    @CsvSource({
        "system-down, critical, high",
        "data-loss, critical, high",
        "security, critical, high",
        "integrity, critical, high",
        "module, significant, medium",
        "integration, significant, medium",
        "serious-delay, significant, medium",
        "interface, minor, low",
        "small-function, minor, low",
        "suboptimal, minor, low"
    })
    void effectDecidesTheClassOfAnIncident(String effect, String expectedClass, String priority) {
        assertThat(classes.ask(Map.of("kind", "incident", "effect", effect, "requestPriority", "")))
                .containsExactly(Map.of("incidentClass", expectedClass, "priority", priority));
    }

    @ParameterizedTest
    @CsvSource({"high, significant", "medium, minor", "low, minor"})
    void requestKeepsItsPriority(String priority, String expectedClass) {
        assertThat(classes.ask(Map.of("kind", "request", "effect", "", "requestPriority", priority)))
                .containsExactly(Map.of("incidentClass", expectedClass, "priority", priority));
    }

    @Test
    void everyEffectHasAClass() {
        assertThat(Effect.values()).allSatisfy(effect -> assertThat(
                        classes.ask(Map.of("kind", "incident", "effect", effect.code(), "requestPriority", "")))
                .isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "critical, PT30M, PT4H, false, PT30M, PT2H, 1, 2, 14, 2",
        "significant, PT2H, PT8H, true, PT1H, PT8H, 5, 3, 14, 3",
        "minor, P1D, P3D, true, PT2H, P1D, 10, 3, 14, 5"
    })
    void classHasItsTerms(
            String incidentClass,
            String reaction,
            String solution,
            boolean workingTime,
            String warnBefore,
            String remindAfter,
            int pauseDays,
            int confirmDays,
            int reopenDays,
            int documentDays) {
        assertThat(terms.ask(Map.of("incidentClass", incidentClass)))
                .containsExactly(Map.of(
                        "reactionTerm", reaction,
                        "solutionTerm", solution,
                        "workingTime", workingTime,
                        "warnBefore", warnBefore,
                        "remindAfter", remindAfter,
                        "pauseDays", pauseDays,
                        "confirmDays", confirmDays,
                        "reopenDays", reopenDays,
                        "documentDays", documentDays));
    }

    @ParameterizedTest
    @CsvSource({
        "1, minor, '', SUPPORT_L1, PT2H, 2",
        "1, critical, '', SUPPORT_L1, PT2H, 2",
        "2, minor, '', SUPPORT_L2, PT4H, 3",
        "2, critical, hard, SUPPORT_L2, PT4H, 3",
        "3, minor, simple, SUPPORT_L3, PT8H, 0",
        "3, significant, medium, SUPPORT_L3, P3D, 0",
        "3, minor, hard, SUPPORT_L3, P10D, 0",
        "3, critical, simple, SUPPORT_L3, PT2H, 4",
        "3, critical, medium, SUPPORT_L3, PT4H, 4",
        "3, critical, hard, SUPPORT_L3, PT8H, 4",
        "4, critical, hard, SUPPORT_L4, PT4H, 0"
    })
    void lineHasItsTermAndItsNextLine(
            int level, String incidentClass, String complexity, String group, String term, int next) {
        assertThat(policy.ask(Map.of("level", level, "incidentClass", incidentClass, "complexity", complexity)))
                .containsExactly(Map.of("supportGroup", group, "levelTerm", term, "nextLevel", next));
    }

    @ParameterizedTest
    @CsvSource({"4, significant, hard", "4, minor, simple", "3, critical, ''", "3, minor, ''"})
    void headOfItHasCriticalOnesOnlyAndDevelopersMustKnowHowDifficultItIs(
            int level, String incidentClass, String complexity) {
        assertThat(policy.ask(Map.of("level", level, "incidentClass", incidentClass, "complexity", complexity)))
                .isEmpty();
    }
}
