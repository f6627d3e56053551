package potok.incidents.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("M31")
class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "HEALTH, 2026-11-21, 2026-11-01, 2026-12-01",
        "CHANGES, 2026-11-21, 2026-10-01, 2027-01-01",
        "TRENDS, 2026-11-21, 2026-01-01, 2027-01-01"
    })
    void eachReportHasItsPeriod(ReportKind kind, LocalDate day, LocalDate start, LocalDate end) {
        assertThat(kind.periodOf(day)).isEqualTo(new Period(start, end));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-04-01, 2026-02-01, 2026-03-01",
        "2026-01-01, 2026-04-01, 2025-10-01, 2026-01-01",
        "2026-01-01, 2027-01-01, 2025-01-01, 2026-01-01",
        "2026-11-01, 2026-11-22, 2026-10-11, 2026-11-01"
    })
    void onePeriodIsComparedWithTheOneBefore(LocalDate start, LocalDate end, LocalDate before, LocalDate until) {
        assertThat(new Period(start, end).before()).isEqualTo(new Period(before, until));
    }

    @Test
    void lastMonthMayBeAPart() {
        var months = new Period(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-11-22")).months();

        assertThat(months)
                .containsExactly(
                        new Period(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-11-01")),
                        new Period(LocalDate.parse("2026-11-01"), LocalDate.parse("2026-11-22")));
    }
}
