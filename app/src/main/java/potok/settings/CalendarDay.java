package potok.settings;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day that is unlike its weekday.
 *
 * @param hours null: as the kind and the week say
 * @param occasion the text {@code occasion.<occasion>}
 * @param preliminary by the law's rule, as long as the government's decision of that year is not out
 * @param own changed by the organisation
 */
public record CalendarDay(
        LocalDate date,
        DayKind kind,
        @Nullable List<Interval> hours,
        @Nullable String occasion,
        boolean preliminary,
        boolean own) {}
