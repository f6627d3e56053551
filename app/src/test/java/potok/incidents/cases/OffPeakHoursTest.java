package potok.incidents.cases;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import potok.settings.CompanySettings;
import potok.settings.Settings;

@Tag("M27")
class OffPeakHoursTest {
    private final Settings settings = mock();
    private final OffPeakHours hours =
            new OffPeakHours(settings, Clock.fixed(Instant.parse("2026-11-20T09:00:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void nightInAlmaty() {
        when(settings.get(CompanySettings.ZONE)).thenReturn(ZoneId.of("Asia/Almaty"));
        offPeak("22:00", "06:00");
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
        "2026-11-20T23:00, 2026-11-21T06:01",
        "2026-11-21T12:00, 2026-11-21T13:00",
        "2026-11-20T23:00, 2026-11-22T01:00"
    })
    void nothingIsRolledOutWhilePeopleWork(String from, String until) {
        assertThatThrownBy(() -> hours.check(window(from, until, ""))).hasMessage("window-in-peak-hours");
    }

    @Test
    void anEmergencyMayNotWait() {
        assertThatCode(() -> hours.check(window("2026-11-20T15:00", "2026-11-20T16:00", "The shop is down")))
                .doesNotThrowAnyException();
    }

    @Test
    void hoursOfOneDayDoNotReachIntoTheNext() {
        offPeak("01:00", "05:00");

        assertThatCode(() -> hours.check(window("2026-11-21T01:00", "2026-11-21T05:00", "")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> hours.check(window("2026-11-21T04:00", "2026-11-22T02:00", "")))
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
