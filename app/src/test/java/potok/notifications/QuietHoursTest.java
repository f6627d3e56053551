package potok.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("M23")
@Tag("C18")
class QuietHoursTest {
    private static final ZoneId OMSK = ZoneId.of("Asia/Omsk");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // Omsk is six hours ahead.
                "22:00, 08:00, 2026-11-21T15:59:59Z, -",
                "22:00, 08:00, 2026-11-21T16:00:00Z, 2026-11-22T02:00:00Z",
                "22:00, 08:00, 2026-11-21T19:00:00Z, 2026-11-22T02:00:00Z",
                "22:00, 08:00, 2026-11-22T01:59:59Z, 2026-11-22T02:00:00Z",
                "22:00, 08:00, 2026-11-22T02:00:00Z, -",
                "13:00, 14:30, 2026-11-21T07:00:00Z, 2026-11-21T08:30:00Z",
                "13:00, 14:30, 2026-11-21T08:30:00Z, -",
                "00:00, 00:00, 2026-11-21T18:00:00Z, -",
                "22:00, 00:00, 2026-11-21T17:00:00Z, 2026-11-21T18:00:00Z"
            })
    void theyEndByTheClockOfThePerson(LocalTime from, LocalTime to, Instant now, Instant end) {
        assertThat(new QuietHours(from, to).end(now, OMSK)).isEqualTo(Optional.ofNullable(end));
    }

    @Test
    void whenTheClocksGoForwardTheEndIsStillThePersonsMorning() {
        var berlin = ZoneId.of("Europe/Berlin");

        assertThat(new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 0))
                        .end(Instant.parse("2026-03-28T22:00:00Z"), berlin))
                .hasValue(Instant.parse("2026-03-29T06:00:00Z"));
    }
}
