package potok.reporting.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Days that statistics cover, both inclusive; {@code name} is the choice that led to them. */
record Period(Name name, LocalDate start, LocalDate end) {
    enum Name {
        TODAY,
        WEEK,
        MONTH,
        OWN
    }

    /** An own period needs both days in order; until they are there it is this month so far. */
    static Period of(Name name, @Nullable LocalDate start, @Nullable LocalDate end, LocalDate today) {
        return switch (name) {
            case TODAY -> new Period(name, today, today);
            case WEEK -> new Period(name, today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), today);
            case MONTH -> new Period(name, today.withDayOfMonth(1), today);
            case OWN ->
                start == null || end == null || end.isBefore(start)
                        ? new Period(name, today.withDayOfMonth(1), today)
                        : new Period(name, start, end);
        };
    }
}
