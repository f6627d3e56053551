package potok.incidents.sla;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M29")
class WorkScheduleTest {
    private static final ZoneId OMSK = ZoneId.of("Asia/Omsk");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final List<WorkInterval> WITH_LUNCH = List.of(hours("09:00", "13:00"), hours("14:00", "18:00"));

    @Test
    void lunchIsNotWorked() {
        assertThat(office().between(omsk("2026-11-18T12:30"), omsk("2026-11-18T14:30")))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void whatIsLeftOnFridayIsDoneOnMonday() {
        assertThat(office().plus(omsk("2026-11-20T17:00"), Duration.ofHours(8))).isEqualTo(omsk("2026-11-23T17:00"));
    }

    @Test
    void workThatFillsTheDayEndsWithIt() {
        assertThat(office().plus(omsk("2026-11-20T09:00"), Duration.ofHours(8))).isEqualTo(omsk("2026-11-20T18:00"));
        assertThat(office().plusIntoWork(omsk("2026-11-20T09:00"), Duration.ofHours(8)))
                .isEqualTo(omsk("2026-11-23T09:00"));
    }

    @Test
    void nothingTakesNoTimeEvenAtNight() {
        assertThat(office().plus(omsk("2026-11-21T03:00"), Duration.ZERO)).isEqualTo(omsk("2026-11-21T03:00"));
    }

    @Test
    void holidayIsOffAndMovedDayIsWorked() {
        var office = office(Map.of(
                LocalDate.parse("2026-11-20"),
                List.of(),
                LocalDate.parse("2026-11-21"),
                List.of(hours("10:00", "12:00"))));

        assertThat(office.between(omsk("2026-11-20T00:00"), omsk("2026-11-22T00:00")))
                .isEqualTo(Duration.ofHours(2));
        assertThat(office.plus(omsk("2026-11-19T17:00"), Duration.ofHours(4))).isEqualTo(omsk("2026-11-23T10:00"));
    }

    @Test
    void intervalToMidnightMeetsTheNextDay() {
        var night = new WorkSchedule(
                OMSK,
                Map.of(FRIDAY, List.of(hours("22:00", "00:00")), SATURDAY, List.of(hours("00:00", "06:00"))),
                Map.of(),
                Duration.ofHours(8));

        assertThat(night.between(omsk("2026-11-20T23:00"), omsk("2026-11-21T01:00")))
                .isEqualTo(Duration.ofHours(2));
    }

    @Test
    void roundTheClockCountsEverySecond() {
        var from = omsk("2026-12-31T23:00");

        assertThat(WorkSchedule.roundTheClock().plus(from, Duration.ofHours(4))).isEqualTo(from.plusSeconds(4 * 3600));
        assertThat(WorkSchedule.roundTheClock().between(from, from.plusNanos(7)))
                .isEqualTo(Duration.ofNanos(7));
    }

    @Test
    void hourThatTheClockSkipsIsNotWorked() {
        var night = daily(hours("01:00", "05:00"));

        assertThat(night.between(berlin("2026-03-29T00:00"), berlin("2026-03-29T12:00")))
                .isEqualTo(Duration.ofHours(3));
        assertThat(night.plus(berlin("2026-03-29T01:00"), Duration.ofHours(2))).isEqualTo(berlin("2026-03-29T04:00"));
    }

    @Test
    void hourThatTheClockRepeatsIsWorkedTwice() {
        var twice = daily(hours("02:15", "02:45"));

        assertThat(twice.between(berlin("2026-10-25T00:00"), berlin("2026-10-25T12:00")))
                .isEqualTo(Duration.ofHours(1));
        assertThat(twice.plus(berlin("2026-10-25T00:00"), Duration.ofMinutes(45)))
                .isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
    }

    @Test
    void dayWithoutItsFirstHourIsShorter() {
        var beirut = ZoneId.of("Asia/Beirut");
        var always = new WorkSchedule(beirut, everyDay(WorkInterval.WHOLE_DAY), Map.of(), Duration.ofHours(24));

        var day = LocalDate.parse("2026-03-29");
        assertThat(always.between(
                        day.atStartOfDay(beirut).toInstant(),
                        day.plusDays(1).atStartOfDay(beirut).toInstant()))
                .isEqualTo(Duration.ofHours(23));
    }

    @Test
    void dayThatAZoneNeverHadIsNotWorked() {
        var apia = ZoneId.of("Pacific/Apia");
        var daily = new WorkSchedule(apia, everyDay(hours("09:00", "17:00")), Map.of(), Duration.ofHours(8));

        assertThat(daily.between(
                        LocalDateTime.parse("2011-12-29T00:00").atZone(apia).toInstant(),
                        LocalDateTime.parse("2012-01-01T00:00").atZone(apia).toInstant()))
                .isEqualTo(Duration.ofHours(16));
    }

    @Test
    void backwardsIsNoWork() {
        assertThat(office().between(omsk("2026-11-20T17:00"), omsk("2026-11-20T10:00")))
                .isZero();
    }

    @Test
    void impossibleHoursAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> hours("12:00", "12:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> hours("12:00", "11:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> daily(hours("09:00", "12:00"), hours("11:59", "13:00")));
        assertThatIllegalArgumentException().isThrownBy(() -> daily(hours("09:00", "00:00"), hours("10:00", "13:00")));
        assertThatIllegalArgumentException().isThrownBy(() -> daily());
        assertThatIllegalArgumentException().isThrownBy(() -> office().plus(Instant.EPOCH, Duration.ofSeconds(-1)));
    }

    @Test
    void termsInDaysAreWorkingDaysInWorkingTime() {
        var day = Duration.ofHours(8);

        assertThat(SlaTerm.parse("P3D", true, day)).isEqualTo(new SlaTerm(Duration.ofHours(24), true));
        assertThat(SlaTerm.parse("P1DT4H", true, day).amount()).isEqualTo(Duration.ofHours(12));
        assertThat(SlaTerm.parse("PT24H", true, day).amount()).isEqualTo(Duration.ofHours(24));
        assertThat(SlaTerm.parse("P1D", false, day).amount()).isEqualTo(Duration.ofHours(24));
        assertThat(SlaTerm.parse("PT30M", false, day).amount()).isEqualTo(Duration.ofMinutes(30));
        assertThatIllegalArgumentException().isThrownBy(() -> SlaTerm.parse("two hours", true, day));
        assertThatIllegalArgumentException().isThrownBy(() -> SlaTerm.parse("P1DTsoon", true, day));
        assertThatIllegalArgumentException().isThrownBy(() -> SlaTerm.parse("PT-1H", true, day));
    }

    static WorkSchedule office() {
        return office(Map.of());
    }

    private static WorkSchedule office(Map<LocalDate, List<WorkInterval>> exceptions) {
        var week = EnumSet.range(MONDAY, FRIDAY).stream()
                .collect(Collectors.toMap(Function.identity(), day -> WITH_LUNCH));
        return new WorkSchedule(OMSK, week, exceptions, Duration.ofHours(8));
    }

    private static WorkSchedule daily(WorkInterval... hours) {
        return new WorkSchedule(BERLIN, everyDay(hours), Map.of(), Duration.ofHours(8));
    }

    private static Map<DayOfWeek, List<WorkInterval>> everyDay(WorkInterval... hours) {
        return EnumSet.range(MONDAY, SUNDAY).stream()
                .collect(Collectors.toMap(Function.identity(), day -> List.of(hours)));
    }

    private static WorkInterval hours(String from, String to) {
        return new WorkInterval(LocalTime.parse(from), LocalTime.parse(to));
    }

    static Instant omsk(String local) {
        return LocalDateTime.parse(local).atZone(OMSK).toInstant();
    }

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
