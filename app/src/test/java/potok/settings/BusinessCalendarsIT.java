package potok.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
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
import potok.shared.NotFound;
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
    OwnCalendars own;

    @Autowired
    SettingChanges changes;

    @Autowired
    SettingDesk desk;

    @Autowired
    JdbcClient database;

    @AfterEach
    void asDelivered() {
        for (var organisation : List.of(Organisations.FIRST, Organisations.SECOND)) {
            Organisations.in(organisation, () -> {
                Stream.of(CHRISTMAS, SATURDAY).forEach(day -> calendars.reset(CalendarCode.RU, day));
                calendars.resetWeek(CalendarCode.RU);
                changes.reset(Place.organisation(organisation), CompanySettings.CALENDAR.key());
                calendars.names(Locale.ENGLISH).keySet().stream()
                        .filter(code -> !code.isDelivered())
                        .forEach(own::remove);
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

    @Test
    void addedCalendarIsACopyThatGoesItsOwnWay() {
        Organisations.in(Organisations.FIRST, () -> {
            calendars.change(CalendarCode.RU, SATURDAY, DayKind.WORKING, Hours.read("10:00-12:00"));

            var nights = own.add(CalendarCode.RU, "nights", "Night shift", "Asia/Almaty");
            calendars.change(CalendarCode.RU, SATURDAY, DayKind.WORKING, Hours.read("9:00-10:00"));
            calendars.change(nights, CHRISTMAS, DayKind.WORKING, Hours.read("20:00-24:00"));

            assertThat(Hours.write(calendars.hours(nights, SATURDAY))).isEqualTo("10:00-12:00");
            assertThat(Hours.write(calendars.hours(nights, CHRISTMAS))).isEqualTo("20:00-24:00");
            assertThat(calendars.hours(CalendarCode.RU, CHRISTMAS)).isEmpty();
            calendars.reset(nights, CHRISTMAS);
            assertThat(calendars.hours(nights, CHRISTMAS)).as("as in Russia").isEmpty();
            var copy = own.add(nights, "nights-2", "Second night shift", "");
            assertThat(Hours.write(calendars.hours(copy, SATURDAY))).isEqualTo("10:00-12:00");
            assertThat(calendars.hours(copy, CHRISTMAS)).isEmpty();
        });
        assertThat(history("nights:name")).first().isEqualTo("null -> Night shift (Asia/Almaty)");
    }

    @Test
    void addedCalendarIsChosenInTheSettingsAndThenStays() {
        var place = Place.organisation(Organisations.FIRST);
        Organisations.in(Organisations.FIRST, () -> {
            var nights = own.add(CalendarCode.KZ, "nights", "Night shift", "Asia/Almaty");
            assertThat(desk.view(place, CompanySettings.CALENDAR.key()).names())
                    .containsEntry("nights", "Night shift")
                    .containsKeys("ru", "kz");

            changes.set(place, CompanySettings.CALENDAR.key(), "nights");

            assertThat(calendars.current().name()).isEqualTo("Night shift");
            assertThat(calendars.current().zone()).isEqualTo(ZoneId.of("Asia/Almaty"));
            refused("calendar-in-use", () -> own.remove(nights));
            own.change(nights, "Nights", "");
            assertThat(calendars.current().name()).isEqualTo("Nights");
            changes.set(place, CompanySettings.CALENDAR.key(), "ru");
            own.remove(nights);
            assertThat(calendars.names(Locale.ENGLISH)).doesNotContainKey(nights);
            refused("setting-choice", () -> changes.set(place, CompanySettings.CALENDAR.key(), "nights"));
        });
    }

    @Test
    void codesAndNamesAreChecked() {
        Organisations.in(Organisations.FIRST, () -> {
            own.add(CalendarCode.RU, "nights", "Night shift", "");

            refused("calendar-code-taken", () -> own.add(CalendarCode.RU, "Nights", "Again", ""));
            refused("calendar-code-taken", () -> own.add(CalendarCode.RU, "kz", "Again", ""));
            refused("calendar-code", () -> own.add(CalendarCode.RU, "ночь", "Night", ""));
            refused("calendar-name-missing", () -> own.add(CalendarCode.RU, "days", " ", ""));
            refused("setting-zone", () -> own.add(CalendarCode.RU, "days", "Days", "Mars/Base"));
        });
        Organisations.in(Organisations.SECOND, () -> {
            var nights = CalendarCode.of("nights");
            assertThat(calendars.names(Locale.ENGLISH)).doesNotContainKey(nights);
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> calendars.week(nights));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> own.remove(nights));
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> calendars.change(nights, SATURDAY, DayKind.HOLIDAY, List.of()));
        });
    }

    @Test
    void managerAddsACalendarOnThePage() {
        var manager = Visitor.signedIn(port, "manager");
        manager.get("/business-calendars");
        var wanted = Map.of("calendar", "ru", "code", "nights", "name", "Night shift", "zone", "Asia/Almaty");

        assertThat(manager.post("/business-calendars/new", wanted).redirect())
                .isEqualTo("/business-calendars?calendar=nights&saved");
        var page = manager.get("/business-calendars?calendar=nights").body();
        assertThat(page).contains("Night shift", "over the calendar “Russia”", "in the time zone Asia/Almaty");
        var again = manager.post("/business-calendars/new", wanted);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("There is a calendar “nights” already", "value=\"Night shift\"");
        manager.post("/business-calendars/rename", Map.of("calendar", "nights", "name", "Nights"));
        assertThat(Visitor.signedIn(port, "orgadmin")
                        .get("/settings/organisation")
                        .body())
                .contains("<option value=\"nights\">Nights");
        manager.post("/business-calendars/delete", Map.of("calendar", "nights"));
        assertThat(manager.get("/business-calendars?calendar=nights").status()).isEqualTo(404);
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
