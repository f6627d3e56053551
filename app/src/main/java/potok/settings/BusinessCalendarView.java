package potok.settings;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * When an organisation works.
 *
 * @param exceptions the hours of days that are unlike their weekday, empty for a day off
 * @param workingDay what one working day counts for in terms
 */
public record BusinessCalendarView(
        String code,
        String name,
        ZoneId zone,
        Map<DayOfWeek, List<Interval>> week,
        Map<LocalDate, List<Interval>> exceptions,
        Duration workingDay) {}
