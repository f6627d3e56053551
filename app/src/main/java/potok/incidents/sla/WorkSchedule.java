package potok.incidents.sla;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * When work is done. A moment is worked when the clock on the wall stands within the hours of its day: an hour that the
 * clock skips in spring is not worked, one that it repeats in autumn is worked twice.
 *
 * @param exceptions the hours of days that are not like their weekday, empty for a day off
 * @param workingDay what counts as one working day where a term is given in days
 */
public record WorkSchedule(
        ZoneId zone,
        Map<DayOfWeek, List<WorkInterval>> week,
        Map<LocalDate, List<WorkInterval>> exceptions,
        Duration workingDay) {
    private static final WorkSchedule ROUND_THE_CLOCK = new WorkSchedule(
            ZoneOffset.UTC,
            Arrays.stream(DayOfWeek.values())
                    .collect(Collectors.toMap(Function.identity(), day -> List.of(WorkInterval.WHOLE_DAY))),
            Map.of(),
            Duration.ofDays(1));

    public WorkSchedule {
        week = inOrder(week);
        exceptions = inOrder(exceptions);
        if (week.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("No day of the week is worked");
        }
        if (workingDay.isNegative() || workingDay.isZero()) {
            throw new IllegalArgumentException("A working day of " + workingDay);
        }
    }

    public static WorkSchedule roundTheClock() {
        return ROUND_THE_CLOCK;
    }

    /** The working time that lies between two moments; none when the second is not after the first. */
    public Duration between(Instant from, Instant to) {
        var sum = Duration.ZERO;
        var spans = new WorkingSpans(this, from);
        for (var span = spans.next(); span.from().isBefore(to); span = spans.next()) {
            sum = sum.plus(span.until(to).length());
        }
        return sum;
    }

    /** The earliest moment by which that much working time has passed. */
    public Instant plus(Instant from, Duration working) {
        if (working.isNegative()) {
            throw new IllegalArgumentException("Time does not run backwards: " + working);
        }
        if (working.isZero()) {
            return from;
        }
        var left = working;
        var spans = new WorkingSpans(this, from);
        var span = spans.next();
        while (span.length().compareTo(left) < 0) {
            left = left.minus(span.length());
            span = spans.next();
        }
        return span.from().plus(left);
    }

    /** The latest such moment: like {@link #plus}, but where that falls on the end of work, the next start of work. */
    Instant plusIntoWork(Instant from, Duration working) {
        var left = working;
        var spans = new WorkingSpans(this, from);
        var span = spans.next();
        while (span.length().compareTo(left) <= 0) {
            left = left.minus(span.length());
            span = spans.next();
        }
        return span.from().plus(left);
    }

    List<WorkInterval> hours(LocalDate day) {
        var exception = exceptions.get(day);
        return exception == null ? week.getOrDefault(day.getDayOfWeek(), List.of()) : exception;
    }

    private static <K> Map<K, List<WorkInterval>> inOrder(Map<K, List<WorkInterval>> days) {
        return days.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, day -> inOrder(day.getValue())));
    }

    private static List<WorkInterval> inOrder(List<WorkInterval> hours) {
        var sorted =
                hours.stream().sorted(Comparator.comparing(WorkInterval::from)).toList();
        for (var i = 1; i < sorted.size(); i++) {
            if (sorted.get(i - 1).reachesInto(sorted.get(i))) {
                throw new IllegalArgumentException("Hours overlap: " + sorted);
            }
        }
        return sorted;
    }
}
