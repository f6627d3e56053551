package potok.incidents.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("M30")
class FrequencyTest {
    @ParameterizedTest
    @CsvSource({
        "DAILY, 2026-11-21, 2026-11-21, 2026-11-22",
        "WEEKLY, 2026-11-21, 2026-11-16, 2026-11-23",
        "WEEKLY, 2026-11-16, 2026-11-16, 2026-11-23",
        "WEEKLY, 2027-01-03, 2026-12-28, 2027-01-04",
        "MONTHLY, 2026-11-21, 2026-11-01, 2026-12-01",
        "QUARTERLY, 2026-11-21, 2026-10-01, 2027-01-01",
        "QUARTERLY, 2027-03-31, 2027-01-01, 2027-04-01"
    })
    void eachDayIsInOnePeriod(Frequency frequency, LocalDate day, LocalDate start, LocalDate next) {
        assertThat(frequency.periodOf(day)).isEqualTo(start);
        assertThat(frequency.after(start)).isEqualTo(next);
    }
}
