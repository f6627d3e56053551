package potok.messaging.webchat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import potok.settings.BusinessCalendarView;
import potok.settings.BusinessCalendars;
import potok.settings.Interval;

/** When somebody is there to answer, by the organisation's calendar. */
@Component
public class AnsweringHours {
    /** Whoever rests for longer says so in his calendar by nothing that could be counted. */
    private static final int DAYS_AHEAD = 60;

    private final BusinessCalendars calendars;
    private final Clock clock;

    AnsweringHours(BusinessCalendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** When work begins again; empty while it goes on, or when it never does. */
    public Optional<Instant> next() {
        return next(calendars.current(), clock.instant());
    }

    static Optional<Instant> next(BusinessCalendarView calendar, Instant now) {
        var here = now.atZone(calendar.zone());
        for (var ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
            var day = here.toLocalDate().plusDays(ahead);
            var hours = calendar.exceptions()
                    .getOrDefault(day, calendar.week().getOrDefault(day.getDayOfWeek(), List.of()));
            for (var interval : hours) {
                if (ahead == 0 && contains(interval, here.toLocalTime())) {
                    return Optional.empty();
                }
                var begins = day.atTime(interval.from()).atZone(calendar.zone()).toInstant();
                if (begins.isAfter(now)) {
                    return Optional.of(begins);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean contains(Interval interval, LocalTime time) {
        return !time.isBefore(interval.from())
                && (interval.to().equals(LocalTime.MIDNIGHT) || time.isBefore(interval.to()));
    }
}
