package potok.incidents.cases;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import potok.settings.BusinessCalendarView;
import potok.settings.BusinessCalendars;
import potok.settings.CompanySettings;
import potok.settings.Interval;
import potok.settings.Settings;

@Tag("M27")
class OffPeakHoursTest {
    private final Settings settings = mock();
    private final BusinessCalendars calendars = mock();
    private final OffPeakHours hours =
            new OffPeakHours(settings, calendars, Clock.fixed(Instant.parse("2026-11-20T09:00:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void nightInAlmaty() {
        when(settings.get(CompanySettings.ZONE)).thenReturn(ZoneId.of("Asia/Almaty"));
        offPeak("22:00", "06:00");
        when(calendars.current()).thenReturn(calendar());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T22:00, 2026-11-21T06:00",
        "2026-11-20T23:30, 2026-11-21T01:00",
        "2026-11-21T00:00, 2026-11-21T05:59",
        "2026-11-21T05:59, 2026-11-21T06:00"
    })
    void theNightIsFree(String from, String until) {
        assertThatCode(() -> hours.check(window(from, until, ""))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T21:59, 2026-11-20T23:00",
        "2026-11-24T23:00, 2026-11-25T06:01",
        "2026-11-24T12:00, 2026-11-24T13:00",
        "2026-11-24T23:00, 2026-11-26T01:00",
        "2026-11-22T12:00, 2026-11-23T06:01",
        "2026-11-20T21:59, 2026-11-21T12:00"
    })
    void nothingIsRolledOutWhilePeopleWork(String from, String until) {
        assertThatThrownBy(() -> hours.check(window(from, until, ""))).hasMessage("window-in-peak-hours");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T12:00, 2026-11-21T13:00",
        "2026-11-20T22:00, 2026-11-23T06:00",
        "2026-11-21T00:00, 2026-11-22T23:59",
        "2026-12-15T22:00, 2026-12-17T06:00",
        "2026-12-16T10:00, 2026-12-16T18:00"
    })
    void freeDaysOfTheCalendarAreFreeAllDay(String from, String until) {
        assertThatCode(() -> hours.check(window(from, until, ""))).doesNotThrowAnyException();
    }

    @Test
    void aFreeDayThatIsWorkedIsAsAnyOther() {
        assertThatThrownBy(() -> hours.check(window("2026-11-28T10:00", "2026-11-28T11:00", "")))
                .hasMessage("window-in-peak-hours");
        assertThatCode(() -> hours.check(window("2026-11-28T22:00", "2026-11-29T12:00", "")))
                .doesNotThrowAnyException();
    }

    @Test
    void anEmergencyMayNotWait() {
        assertThatCode(() -> hours.check(window("2026-11-20T15:00", "2026-11-20T16:00", "The shop is down")))
                .doesNotThrowAnyException();
    }

    @Test
    void hoursOfOneDayDoNotReachIntoTheNext() {
        offPeak("01:00", "05:00");

        assertThatCode(() -> hours.check(window("2026-11-24T01:00", "2026-11-24T05:00", "")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> hours.check(window("2026-11-24T04:00", "2026-11-25T02:00", "")))
                .hasMessage("window-in-peak-hours");
    }

    @Test
    void aWindowEndsAfterItBeginsAndNotInThePast() {
        assertThatThrownBy(() -> hours.check(window("2026-11-20T23:00", "2026-11-20T23:00", "")))
                .hasMessage("window-ends-before-it-begins");
        assertThatThrownBy(() -> hours.check(window("2026-11-19T23:00", "2026-11-19T23:30", "")))
                .hasMessage("window-past");
    }

    private void offPeak(String from, String to) {
        when(settings.get(CaseSettings.OFF_PEAK_FROM)).thenReturn(LocalTime.parse(from));
        when(settings.get(CaseSettings.OFF_PEAK_TO)).thenReturn(LocalTime.parse(to));
    }

    /** Monday to Friday, but the Day of Independence is free and a Saturday before it is worked for it. */
    private static BusinessCalendarView calendar() {
        var day = List.of(new Interval(LocalTime.of(9, 0), LocalTime.of(18, 0)));
        var week = new EnumMap<DayOfWeek, List<Interval>>(DayOfWeek.class);
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).forEach(one -> week.put(one, day));
        return new BusinessCalendarView(
                "KZ",
                "Kazakhstan",
                ZoneId.of("Asia/Almaty"),
                week,
                Map.of(LocalDate.parse("2026-12-16"), List.of(), LocalDate.parse("2026-11-28"), day),
                Duration.ofHours(8));
    }

    private static FilledStage window(String from, String until, String emergency) {
        var fields = new HashMap<String, String>();
        fields.put("windowFrom", from + ":00+05:00");
        fields.put("windowUntil", until + ":00+05:00");
        fields.replaceAll(
                (key, local) -> OffsetDateTime.parse(local).toInstant().toString());
        if (!emergency.isEmpty()) {
            fields.put("emergencyReason", emergency);
        }
        return new FilledStage(CaseDecision.DONE, fields);
    }
}
