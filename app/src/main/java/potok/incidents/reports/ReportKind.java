package potok.incidents.reports;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** What is reported regularly, each on its period. */
public enum ReportKind {
    /** How the system did, each month. */
    HEALTH,
    /** What was changed, each quarter. */
    CHANGES,
    /** Where it went and what to do about it, each year. */
    TRENDS;

    /** The whole period that this day is in. */
    public Period periodOf(LocalDate day) {
        var start =
                switch (this) {
                    case HEALTH -> day.withDayOfMonth(1);
                    case CHANGES -> day.with(IsoFields.DAY_OF_QUARTER, 1);
                    case TRENDS -> day.withDayOfYear(1);
                };
        return new Period(start, start.plusMonths(months()));
    }

    private int months() {
        return switch (this) {
            case HEALTH -> 1;
            case CHANGES -> 3;
            case TRENDS -> 12;
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
