package potok.incidents.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** @param end the first day after */
public record Period(LocalDate start, LocalDate end) {
    public LocalDate lastDay() {
        return end.minusDays(1);
    }

    /** As long as this one, just before it. */
    public Period before() {
        var months = ChronoUnit.MONTHS.between(start, end);
        return start.plusMonths(months).equals(end) && months > 0
                ? new Period(start.minusMonths(months), start)
                : new Period(start.minusDays(ChronoUnit.DAYS.between(start, end)), start);
    }

    /** Its months, the first and the last of which may be parts. */
    public List<Period> months() {
        return Stream.iterate(start, month -> month.isBefore(end), month -> month.withDayOfMonth(1)
                        .plusMonths(1))
                .map(month -> new Period(month, earlier(month.withDayOfMonth(1).plusMonths(1), end)))
                .toList();
    }

    public Instant begins(ZoneId zone) {
        return start.atStartOfDay(zone).toInstant();
    }

    public Instant ends(ZoneId zone) {
        return end.atStartOfDay(zone).toInstant();
    }

    /** As the database takes moments. */
    public OffsetDateTime from(ZoneId zone) {
        return start.atStartOfDay(zone).toOffsetDateTime();
    }

    public OffsetDateTime until(ZoneId zone) {
        return end.atStartOfDay(zone).toOffsetDateTime();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
