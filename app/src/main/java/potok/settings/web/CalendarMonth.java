package potok.settings.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import potok.settings.CalendarDay;
import potok.settings.WorkWeek;

/** A month on the calendar's page: its weeks from Monday on, and what is unlike the weekdays in words. */
record CalendarMonth(YearMonth month, List<List<@Nullable Cell>> weeks, List<Run> runs) {
    /** @param unlike null for a day like its weekday */
    record Cell(LocalDate date, boolean worked, @Nullable CalendarDay unlike) {}

    /** Days of one kind in a row. */
    record Run(CalendarDay first, LocalDate last) {
        public boolean isOneDay() {
            return first.date().equals(last);
        }

        boolean goesOnWith(CalendarDay day) {
            return last.plusDays(1).equals(day.date())
                    && first.kind() == day.kind()
                    && first.own() == day.own()
                    && Objects.equals(first.occasion(), day.occasion())
                    && Objects.equals(first.hours(), day.hours());
        }
    }

    static List<CalendarMonth> of(int year, WorkWeek week, Collection<CalendarDay> days) {
        var byDate = days.stream().collect(Collectors.toMap(CalendarDay::date, Function.identity()));
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> of(YearMonth.of(year, month), week, byDate))
                .toList();
    }

    private static CalendarMonth of(YearMonth month, WorkWeek week, Map<LocalDate, CalendarDay> days) {
        var cells = new ArrayList<@Nullable Cell>(
                Arrays.asList(new Cell[month.atDay(1).getDayOfWeek().getValue() - 1]));
        var runs = new ArrayList<Run>();
        for (var number = 1; number <= month.lengthOfMonth(); number++) {
            var date = month.atDay(number);
            var unlike = days.get(date);
            var usual =
                    !week.days().getOrDefault(date.getDayOfWeek(), List.of()).isEmpty();
            cells.add(new Cell(date, unlike == null ? usual : unlike.kind().isWorked(), unlike));
            if (unlike != null) {
                add(runs, unlike);
            }
        }
        while (cells.size() % DayOfWeek.values().length != 0) {
            cells.add(null);
        }
        return new CalendarMonth(month, weeks(cells), runs);
    }

    private static void add(List<Run> runs, CalendarDay day) {
        var last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last != null && last.goesOnWith(day)) {
            runs.set(runs.size() - 1, new Run(last.first(), day.date()));
        } else {
            runs.add(new Run(day, day.date()));
        }
    }

    private static List<List<@Nullable Cell>> weeks(List<@Nullable Cell> cells) {
        var days = DayOfWeek.values().length;
        return IntStream.range(0, cells.size() / days)
                .mapToObj(week -> cells.subList(week * days, (week + 1) * days))
                .toList();
    }
}
