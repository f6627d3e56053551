package potok.incidents.reports.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import potok.Decision;

@Tag("M31")
class ReportTablesTest {
    private final Decision terms = Decision.of("incidents", "service-report-terms");
    private final Decision advice = Decision.of("incidents", "report-recommendations");
    private final Map<String, Object> figures = new HashMap<>(Map.of(
            "incidentsGrowth", 20,
            "breachShare", 10,
            "lateShare", 10,
            "skippedShare", 15,
            "failedShare", 2,
            "troubleShare", 30));

    @ParameterizedTest
    @CsvSource({
        "health, 8, 3, MANAGER, SUPPORT_L4",
        "changes, 8, 5, MANAGER, SUPPORT_L4",
        "trends, 8, 10, MANAGER, ADMIN"
    })
    void eachReportHasItsTerms(String kind, int start, int review, String reviewers, String readers) {
        assertThat(terms.ask(Map.of("reportKind", kind)))
                .containsExactly(Map.of(
                        "startHour", start,
                        "reviewDays", review,
                        "reviewGroup", reviewers,
                        "readersGroup", readers));
    }

    @Test
    void withinTheLimitsNothingIsToBeDone() {
        assertThat(recommended()).containsExactly("keep-going");
    }

    @ParameterizedTest
    @CsvSource({
        "incidentsGrowth, 21, find-common-causes",
        "breachShare, 11, strengthen-support",
        "lateShare, 11, plan-maintenance-time",
        "skippedShare, 16, revise-lists",
        "failedShare, 3, look-at-integrations",
        "troubleShare, 31, plan-optimisation"
    })
    void whatIsOverItsLimitIsTold(String figure, int value, String recommendation) {
        figures.put(figure, value);

        assertThat(recommended()).containsExactly(recommendation);
    }

    @Test
    void severalAreTold() {
        figures.put("failedShare", 50);
        figures.put("lateShare", 50);

        assertThat(recommended()).containsExactly("plan-maintenance-time", "look-at-integrations");
    }

    private List<Object> recommended() {
        return advice.ask(figures).stream()
                .map(row -> row.get("recommendation"))
                .toList();
    }
}
