package potok.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import potok.RealDatabase;
import potok.Visitor;
import potok.shared.Organisations;
import potok.shared.RuleBroken;

/** Production calendars are there for every organisation, and each changes them for itself alone. */
@Tag("M29")
@RealDatabase
class BusinessCalendarsIT {
    private static final LocalDate CHRISTMAS = LocalDate.parse("2026-01-07");
    private static final LocalDate SATURDAY = LocalDate.parse("2026-11-28");

    @LocalServerPort
    int port;

    @Autowired
    BusinessCalendars calendars;

    @Autowired
    SettingChanges changes;

    @Autowired
    JdbcClient database;

    @AfterEach
    void asDelivered() {
        for (var organisation : List.of(Organisations.FIRST, Organisations.SECOND)) {
            Organisations.in(organisation, () -> {
                Stream.of(CHRISTMAS, SATURDAY).forEach(day -> calendars.reset(CalendarCode.RU, day));
                calendars.resetWeek(CalendarCode.RU);
                changes.reset(Place.organisation(organisation), CompanySettings.CALENDAR.key());
            });
        }
    }

    /** 247 days each, as their governments counted for 2026. */
    @ParameterizedTest
    @CsvSource({"RU, 2026, 247, 4", "KZ, 2026, 247, 0"})
    void workingDaysOfAYearAreThoseOfTheGovernment(CalendarCode code, int year, long worked, long shorter) {
        Organisations.in(Organisations.FIRST, () -> {
            var days = LocalDate.of(year, 1, 1)
                    .datesUntil(LocalDate.of(year + 1, 1, 1))
                    .filter(day -> !calendars.hours(code, day).isEmpty())
                    .toList();

            assertThat(days).hasSize((int) worked);
            assertThat(days.stream().filter(day -> Hours.write(calendars.hours(code, day))
                            .endsWith("-17:00")))
                    .hasSize((int) shorter);
        });
    }

    @Test
    void nextYearIsMarkedAsPreliminary() {
        Organisations.in(Organisations.FIRST, () -> {
            assertThat(calendars.days(CalendarCode.RU, 2027)).isNotEmpty().allMatch(CalendarDay::preliminary);
            assertThat(calendars.days(CalendarCode.KZ, 2027)).isNotEmpty().allMatch(CalendarDay::preliminary);
            assertThat(calendars.days(CalendarCode.RU, 2026)).noneMatch(CalendarDay::preliminary);
        });
    }

    @Test
    void newOrganisationHasThemToo() {
        Organisations.in(UUID.randomUUID(), () -> {
            var calendar = calendars.current();

            assertThat(calendar.code()).isEqualTo("ru");
            assertThat(calendar.exceptions().get(CHRISTMAS)).isEmpty();
            assertThat(calendar.week().get(DayOfWeek.MONDAY)).hasSize(2);
            assertThat(calendar.workingDay()).isEqualTo(Duration.ofHours(8));
        });
    }

    @Test
    void changeIsTheOrganisationsOwnAndIsTakenBack() {
        Organisations.in(
                Organisations.FIRST,
                () -> calendars.change(CalendarCode.RU, CHRISTMAS, DayKind.WORKING, Hours.read("10:00-12:00")));

        assertThat(hours(Organisations.FIRST, CHRISTMAS)).isEqualTo("10:00-12:00");
        assertThat(hours(Organisations.SECOND, CHRISTMAS)).isEmpty();

        Organisations.in(Organisations.FIRST, () -> calendars.reset(CalendarCode.RU, CHRISTMAS));

        assertThat(hours(Organisations.FIRST, CHRISTMAS)).isEmpty();
        assertThat(history("ru:2026-01-07"))
                .containsSubsequence("WORKING 10:00-12:00 -> null", "null -> WORKING 10:00-12:00");
    }

    @Test
    void weekAndWorkingDayAreTheOrganisationsOwn() {
        Organisations.in(
                Organisations.FIRST,
                () -> calendars.change(
                        CalendarCode.RU, Map.of(DayOfWeek.SATURDAY, Hours.read("9:00-13:00")), LocalTime.of(4, 0)));

        assertThat(hours(Organisations.FIRST, SATURDAY)).isEqualTo("09:00-13:00");
        assertThat(Organisations.in(Organisations.FIRST, () -> calendars.current())
                        .workingDay())
                .isEqualTo(Duration.ofHours(4));
        assertThat(hours(Organisations.SECOND, SATURDAY)).isEmpty();
    }

    @Test
    void dayOffWithHoursAndWorkWithoutAreRefused() {
        Organisations.in(Organisations.FIRST, () -> {
            refused(
                    "calendar-hours-missing",
                    () -> calendars.change(CalendarCode.RU, SATURDAY, DayKind.WORKING, List.of()));
            refused(
                    "calendar-hours-needless",
                    () -> calendars.change(CalendarCode.RU, SATURDAY, DayKind.HOLIDAY, Hours.read("9:00-10:00")));
            refused(
                    "calendar-year",
                    () -> calendars.change(CalendarCode.RU, LocalDate.of(2999, 1, 1), DayKind.HOLIDAY, List.of()));
        });
    }

    @Test
    void managerChangesADayOnThePage() {
        var manager = Visitor.signedIn(port, "manager");

        assertThat(manager.get("/business-calendars?calendar=RU&year=2026&day=" + SATURDAY)
                        .body())
                .contains("id=\"day\"", "National Unity Day");
        manager.post(
                "/business-calendars/day",
                Map.of("calendar", "RU", "day", SATURDAY.toString(), "kind", "WORKING", "hours", "9:00-12:00"));

        assertThat(hours(Organisations.FIRST, SATURDAY)).isEqualTo("09:00-12:00");
    }

    @Test
    void refusedHoursStayTypedWithTheReason() {
        var manager = Visitor.signedIn(port, "manager");
        manager.get("/business-calendars");

        var answer = manager.post(
                "/business-calendars/day",
                Map.of(
                        "calendar",
                        "RU",
                        "day",
                        SATURDAY.toString(),
                        "kind",
                        "WORKING",
                        "hours",
                        "9:00-12:00, 11:00-15:00"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("overlap", "value=\"9:00-12:00, 11:00-15:00\"");
        assertThat(hours(Organisations.FIRST, SATURDAY)).isEmpty();
    }

    @Test
    void organisationChoosesItsCountry() {
        Organisations.in(Organisations.SECOND, () -> {
            calendars.use(CalendarCode.KZ);

            assertThat(calendars.current().code()).isEqualTo("kz");
            assertThat(calendars.current().exceptions().get(LocalDate.parse("2026-03-24")))
                    .isEmpty();
        });
        assertThat(Organisations.in(Organisations.FIRST, () -> calendars.inUse()))
                .isEqualTo(CalendarCode.RU);
    }

    private String hours(UUID organisation, LocalDate day) {
        return Organisations.in(organisation, () -> Hours.write(calendars.hours(CalendarCode.RU, day)));
    }

    private List<String> history(String record) {
        return Organisations.in(Organisations.FIRST, () -> database.sql(
                        "select coalesce(old_value, 'null') || ' -> ' || coalesce(new_value, 'null')"
                                + " from setting_change where list = 'business-calendar' and record = ?"
                                + " order by changed_at desc")
                .param(record)
                .query(String.class)
                .list());
    }

    private static void refused(String code, Runnable change) {
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(change::run).returns(code, RuleBroken::code);
    }
}
