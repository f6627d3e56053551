package potok.incidents;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import potok.incidents.sla.WorkInterval;
import potok.incidents.sla.WorkSchedule;

/** When the present organisation works. */
@Component
class WorkingHours {
    WorkSchedule schedule() {
        return new WorkSchedule(
                ZoneId.of("Europe/Moscow"),
                Stream.of(DayOfWeek.values())
                        .filter(day -> day.getValue() < 6)
                        .collect(Collectors.toMap(
                                day -> day, day -> List.of(new WorkInterval(LocalTime.of(9, 0), LocalTime.of(18, 0))))),
                Map.of(),
                Duration.ofHours(8));
    }
}
