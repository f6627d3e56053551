package potok.incidents.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import potok.settings.BusinessCalendarView;
import potok.settings.BusinessCalendars;
import potok.settings.CompanySettings;
import potok.settings.Settings;
import potok.shared.RuleBroken;

/**
 * Changes are rolled out while hardly anybody works: at night, by the organisation's own clock, and on the days that its
 * business calendar has free; only emergencies may not wait.
 */
@Component
class OffPeakHours {
    private final Settings settings;
    private final BusinessCalendars calendars;
    private final Clock clock;

    OffPeakHours(Settings settings, BusinessCalendars calendars, Clock clock) {
        this.settings = settings;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** @throws RuleBroken when the window is none, is over, or lies in peak hours without a reason */
    void check(FilledStage chosen) {
        var from = Instant.parse(chosen.required("windowFrom"));
        var until = Instant.parse(chosen.required("windowUntil"));
        if (!until.isAfter(from)) {
            throw new RuleBroken("window-ends-before-it-begins");
        }
        if (!until.isAfter(clock.instant())) {
            throw new RuleBroken("window-past");
        }
        if (chosen.text("emergencyReason").isEmpty() && !contain(from, until)) {
            throw new RuleBroken("window-in-peak-hours", begin().toString(), end().toString());
        }
    }

    /** Nights and free days may follow each other, and together hold what none of them does. */
    private boolean contain(Instant from, Instant until) {
        var week = calendars.current();
        var reached = from;
        for (var day = from.atZone(zone()).toLocalDate(); reached.isBefore(until); day = day.plusDays(1)) {
            var further = reached(day, week, reached);
            if (!further.isAfter(reached)) {
                return false;
            }
            reached = further;
        }
        return true;
    }

    /** How far hardly anybody works without a break, from this moment of the day on. */
    private Instant reached(LocalDate day, BusinessCalendarView week, Instant from) {
        var reached = from;
        for (var quiet : quiet(day, week)) {
            if (!reached.isBefore(quiet.begin()) && reached.isBefore(quiet.end())) {
                reached = quiet.end();
            }
        }
        return reached;
    }

    private record Quiet(Instant begin, Instant end) {}

    /** The hours of this day in which hardly anybody works, in order. */
    private List<Quiet> quiet(LocalDate day, BusinessCalendarView week) {
        var midnight = day.atStartOfDay(zone()).toInstant();
        var nextMidnight = day.plusDays(1).atStartOfDay(zone()).toInstant();
        if (isFree(day, week)) {
            return List.of(new Quiet(midnight, nextMidnight));
        }
        return end().isAfter(begin())
                ? List.of(new Quiet(at(day, begin()), at(day, end())))
                : List.of(new Quiet(midnight, at(day, end())), new Quiet(at(day, begin()), nextMidnight));
    }

    private static boolean isFree(LocalDate day, BusinessCalendarView week) {
        var usual = week.week().getOrDefault(day.getDayOfWeek(), List.of());
        return week.exceptions().getOrDefault(day, usual).isEmpty();
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone()).toInstant();
    }

    private ZoneId zone() {
        return settings.get(CompanySettings.ZONE);
    }

    private LocalTime begin() {
        return settings.get(CaseSettings.OFF_PEAK_FROM);
    }

    private LocalTime end() {
        return settings.get(CaseSettings.OFF_PEAK_TO);
    }
}
