package potok.incidents;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import potok.incidents.sla.WorkInterval;
import potok.incidents.sla.WorkSchedule;
import potok.settings.BusinessCalendars;
import potok.settings.Interval;

/** When the present organisation works, as clocks count it. */
@Component
public class WorkingHours {
    private final BusinessCalendars calendars;

    WorkingHours(BusinessCalendars calendars) {
        this.calendars = calendars;
    }

    public WorkSchedule schedule() {
        var calendar = calendars.current();
        return new WorkSchedule(
                calendar.zone(), hours(calendar.week()), hours(calendar.exceptions()), calendar.workingDay());
    }

    private static <D> Map<D, List<WorkInterval>> hours(Map<D, List<Interval>> days) {
        return days.entrySet().stream().collect(toMap(Map.Entry::getKey, day -> day.getValue().stream()
                .map(interval -> new WorkInterval(interval.from(), interval.to()))
                .toList()));
    }
}
