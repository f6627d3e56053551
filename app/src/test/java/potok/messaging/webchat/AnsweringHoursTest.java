package potok.messaging.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import potok.settings.BusinessCalendarView;
import potok.settings.Interval;

/** The office works on Mondays and Tuesdays, in Moscow, and never on the 24th of November. */
@Tag("T21")
class AnsweringHoursTest {
    private static final List<Interval> HOURS = List.of(
            new Interval(LocalTime.of(9, 0), LocalTime.of(13, 0)),
            new Interval(LocalTime.of(14, 0), LocalTime.MIDNIGHT));

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T05:59:59Z, 2026-11-23T06:00:00Z",
        "2026-11-23T10:00:00Z, 2026-11-23T11:00:00Z",
        "2026-11-23T21:00:00Z, 2026-11-30T06:00:00Z",
        "2026-11-22T12:00:00Z, 2026-11-23T06:00:00Z"
    })
    void whoComesTooEarlyOrTooLateIsToldWhenWorkBegins(Instant now, Instant begins) {
        assertThat(AnsweringHours.next(office(HOURS), now)).contains(begins);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23T06:00:00Z", "2026-11-23T09:59:59Z", "2026-11-23T20:59:59Z"})
    void duringWorkThereIsNothingToSay(Instant now) {
        assertThat(AnsweringHours.next(office(HOURS), now)).isEmpty();
    }

    @Test
    void anOfficeThatNeverOpensPromisesNothing() {
        assertThat(AnsweringHours.next(office(List.of()), Instant.parse("2026-11-23T05:00:00Z")))
                .isEmpty();
    }

    private static BusinessCalendarView office(List<Interval> hours) {
        return new BusinessCalendarView(
                "ru",
                "Office",
                ZoneId.of("Europe/Moscow"),
                Map.of(DayOfWeek.MONDAY, hours, DayOfWeek.TUESDAY, hours),
                Map.of(LocalDate.of(2026, 11, 24), List.of()),
                Duration.ofHours(8));
    }
}
