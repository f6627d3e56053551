package potok.incidents.maintenance;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** How often a list of maintenance is worked: once in each of its periods. */
public enum Frequency {
    DAILY,
    WEEKLY,
    MONTHLY,
    QUARTERLY;

    /** The first day of the period that this day is in. */
    public LocalDate periodOf(LocalDate day) {
        return switch (this) {
            case DAILY -> day;
            case WEEKLY -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTHLY -> day.withDayOfMonth(1);
            case QUARTERLY -> day.with(IsoFields.DAY_OF_QUARTER, 1);
        };
    }

    /** The first day of the period after. */
    public LocalDate after(LocalDate period) {
        return switch (this) {
            case DAILY -> period.plusDays(1);
            case WEEKLY -> period.plusWeeks(1);
            case MONTHLY -> period.plusMonths(1);
            case QUARTERLY -> period.plusMonths(3);
        };
    }

    /** About how long a period is: as far back as the system looks. */
    public Duration span() {
        return Duration.ofDays(
                switch (this) {
                    case DAILY -> 1;
                    case WEEKLY -> 7;
                    case MONTHLY -> 31;
                    case QUARTERLY -> 92;
                });
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
