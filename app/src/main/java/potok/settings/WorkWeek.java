package potok.settings;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import potok.shared.RuleBroken;

/**
 * The ordinary hours of each weekday.
 *
 * @param own changed by the organisation
 */
public record WorkWeek(Map<DayOfWeek, List<Interval>> days, Duration workingDay, boolean own) {
    private static final Duration SHORTER = Duration.ofHours(1);

    public WorkWeek {
        if (days.values().stream().allMatch(List::isEmpty)) {
            throw new RuleBroken("calendar-week-empty");
        }
        if (workingDay.isNegative() || workingDay.isZero()) {
            throw new RuleBroken("calendar-working-day");
        }
    }

    /** @param texts of the weekdays from Monday on */
    static WorkWeek of(List<String> texts, Duration workingDay, boolean own) {
        var days = new EnumMap<DayOfWeek, List<Interval>>(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values()).forEach(day -> days.put(day, Hours.read(texts.get(day.getValue() - 1))));
        return new WorkWeek(days, workingDay, own);
    }

    List<String> written() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> Hours.write(hours(day)))
                .toList();
    }

    List<Interval> hours(DayOfWeek day) {
        return days.getOrDefault(day, List.of());
    }

    /** The hours of such a day when nobody has said them. */
    public List<Interval> usual(DayKind kind, DayOfWeek weekday) {
        return switch (kind) {
            case HOLIDAY, DAY_OFF -> List.of();
            case SHORT -> Hours.withoutLast(hours(weekday), SHORTER);
            case WORKING ->
                hours(weekday).isEmpty()
                        ? Arrays.stream(DayOfWeek.values())
                                .map(this::hours)
                                .filter(hours -> !hours.isEmpty())
                                .findFirst()
                                .orElseThrow()
                        : hours(weekday);
        };
    }

    /** The working time of a day, midnight at its end. */
    static Duration length(Interval interval) {
        var length = Duration.between(interval.from(), interval.to());
        return interval.to().equals(LocalTime.MIDNIGHT) ? length.plusDays(1) : length;
    }
}
