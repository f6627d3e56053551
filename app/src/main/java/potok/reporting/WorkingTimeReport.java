package potok.reporting;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import potok.identity.UserId;

/** Working days by person and by day, oldest first. */
public record WorkingTimeReport(List<WorkingDay> days) {
    public record Person(UserId user, String name, String city, Work work) {}

    public record Day(LocalDate day, Work work) {}

    public List<Person> people() {
        return grouped(
                WorkingDay::user,
                of -> new Person(of.get(0).user(), of.get(0).name(), of.get(0).city(), sum(of)));
    }

    public List<Day> byDay() {
        return grouped(WorkingDay::day, of -> new Day(of.get(0).day(), sum(of))).stream()
                .sorted(Comparator.comparing(Day::day))
                .toList();
    }

    public Work total() {
        return sum(days);
    }

    private <T> List<T> grouped(Function<WorkingDay, ?> key, Function<List<WorkingDay>, T> group) {
        return List.copyOf(days.stream()
                .collect(groupingBy(key, LinkedHashMap::new, collectingAndThen(toList(), group)))
                .values());
    }

    private static Work sum(List<WorkingDay> days) {
        return days.stream().map(WorkingDay::work).reduce(Work.NONE, Work::plus);
    }
}
