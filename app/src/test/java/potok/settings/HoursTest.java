package potok.settings;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import potok.shared.RuleBroken;

@Tag("M29")
class HoursTest {
    @Test
    void severalStretchesAreReadInOrder() {
        assertThat(Hours.read(" 14.00–18:00 , 9:00-13:00"))
                .containsExactly(
                        new Interval(LocalTime.of(9, 0), LocalTime.of(13, 0)),
                        new Interval(LocalTime.of(14, 0), LocalTime.of(18, 0)));
        assertThat(Hours.read("")).isEmpty();
    }

    @Test
    void endOfTheDayIsMidnightAndWrittenAs24() {
        var night = Hours.read("20:00-24:00");

        assertThat(night).containsExactly(new Interval(LocalTime.of(20, 0), LocalTime.MIDNIGHT));
        assertThat(Hours.write(night)).isEqualTo("20:00-24:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nine to five | hours-unreadable",
                "9:00 | hours-unreadable",
                "9:00-25:00 | hours-unreadable",
                "9:60-10:00 | hours-unreadable",
                "9:00-13:00,, 14:00-15:00 | hours-unreadable",
                "13:00-9:00 | hours-backwards",
                "9:00-9:00 | hours-backwards",
                "9:00-13:00, 12:59-15:00 | hours-overlap",
                "9:00-24:00, 12:00-15:00 | hours-overlap",
                "1:00-2:00,3:00-4:00,5:00-6:00,7:00-8:00,9:00-10:00,11:00-12:00,13:00-14:00 | hours-many"
            })
    void whatCannotBeIsRefusedWithItsReason(String text, String code) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> Hours.read(text))
                .returns(code, RuleBroken::code);
    }

    @Test
    void shorterDayEndsAnHourEarlier() {
        var week = new WorkWeek(Map.of(MONDAY, Hours.read("9:00-13:00, 14:00-18:00")), Duration.ofHours(8), false);

        assertThat(Hours.write(week.usual(DayKind.SHORT, MONDAY))).isEqualTo("09:00-13:00, 14:00-17:00");
        assertThat(week.usual(DayKind.SHORT, SATURDAY)).isEmpty();
        assertThat(Hours.write(Hours.withoutLast(Hours.read("9:00-13:00, 14:00-14:30"), Duration.ofHours(1))))
                .isEqualTo("09:00-12:30");
    }

    @Test
    void workingSaturdayHasTheHoursOfAWorkday() {
        var week = new WorkWeek(Map.of(MONDAY, Hours.read("9:00-18:00")), Duration.ofHours(8), false);

        assertThat(Hours.write(week.usual(DayKind.WORKING, SATURDAY))).isEqualTo("09:00-18:00");
        assertThat(week.usual(DayKind.HOLIDAY, MONDAY)).isEmpty();
    }

    @Test
    void weekWithoutWorkIsRefused() {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> new WorkWeek(Map.of(MONDAY, List.of()), Duration.ofHours(8), true))
                .returns("calendar-week-empty", RuleBroken::code);
    }
}
