package potok.reporting.web;

import static java.util.stream.Collectors.toMap;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import potok.identity.UserId;
import potok.people.Presence;
import potok.people.PresenceState;
import potok.people.PresenceView;
import potok.people.Staff;
import potok.people.StaffView;
import potok.reporting.Work;
import potok.reporting.WorkingDay;
import potok.reporting.WorkingTimes;
import potok.settings.Cities;

/** Who answers clients at this moment, and what he has done today. */
@Controller
class OperatorsController {
    private final Staff staff;
    private final Presence presence;
    private final WorkingTimes times;
    private final Cities cities;
    private final Clock clock;

    OperatorsController(Staff staff, Presence presence, WorkingTimes times, Cities cities, Clock clock) {
        this.staff = staff;
        this.presence = presence;
        this.times = times;
        this.cities = cities;
        this.clock = clock;
    }

    record Row(StaffView member, PresenceView presence, Work today) {}

    @GetMapping("/operators")
    String list(Model model, HtmxRequest htmx) {
        var rows = rows();
        model.addAttribute("operators", rows);
        model.addAttribute("states", PresenceState.values());
        model.addAttribute(
                "counts", rows.stream().collect(toMap(row -> row.presence().state(), row -> 1, Integer::sum)));
        return htmx.isHtmxRequest() ? "reporting/operators :: list" : "reporting/operators";
    }

    private List<Row> rows() {
        var states = presence.now();
        var today = today();
        return staff.answering().stream()
                .map(member -> new Row(
                        member,
                        states.getOrDefault(member.id(), new PresenceView(member.id(), PresenceState.OFFLINE, null)),
                        today.getOrDefault(member.id(), Work.NONE)))
                .sorted(Comparator.comparing((Row row) -> row.presence().state())
                        .thenComparing(row -> row.member().name()))
                .toList();
    }

    /** It may be tomorrow already where an operator sits. */
    private Map<UserId, Work> today() {
        var today = LocalDate.now(clock);
        return times.of(null, today.minusDays(1), today.plusDays(1)).days().stream()
                .filter(day -> day.day().equals(LocalDate.now(clock.withZone(cities.zoneOf(day.city())))))
                .collect(toMap(WorkingDay::user, WorkingDay::work));
    }
}
