package potok.settings.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import potok.settings.BusinessCalendars;
import potok.settings.CalendarCode;
import potok.settings.DayKind;
import potok.settings.Hours;
import potok.settings.Interval;
import potok.shared.RuleBroken;

/** By which days and hours the organisation works: a year at a glance, each day of it to be changed. */
@Controller
@RequestMapping("/business-calendars")
class BusinessCalendarsController {
    private final BusinessCalendars calendars;
    private final CalendarPage page;
    private final Clock clock;

    BusinessCalendarsController(BusinessCalendars calendars, CalendarPage page, Clock clock) {
        this.calendars = calendars;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView page(
            @RequestParam Optional<CalendarCode> calendar,
            @RequestParam Optional<Integer> year,
            @RequestParam Optional<LocalDate> day) {
        var code = calendar.orElseGet(calendars::inUse);
        var shown = year.or(() -> day.map(LocalDate::getYear))
                .orElseGet(() -> LocalDate.now(clock).getYear());
        return page.of(code, Math.min(Math.max(shown, CalendarPage.EARLIEST), CalendarPage.LATEST), day);
    }

    @PostMapping("/use")
    String use(@RequestParam CalendarCode calendar) {
        calendars.use(calendar);
        return CalendarPage.saved(calendar, Optional.empty());
    }

    @PostMapping("/day")
    Object change(
            @RequestParam CalendarCode calendar,
            @RequestParam LocalDate day,
            @RequestParam DayKind kind,
            @RequestParam(defaultValue = "") String hours,
            Locale language) {
        try {
            calendars.change(calendar, day, kind, kind.isWorked() ? Hours.read(hours) : List.of());
            return CalendarPage.saved(calendar, Optional.of(day));
        } catch (RuleBroken broken) {
            var refused = page.refused(calendar, Optional.of(day), broken, "dayError", language);
            refused.addObject("typedKind", kind);
            return refused.addObject("typedHours", hours);
        }
    }

    @PostMapping("/day/reset")
    String reset(@RequestParam CalendarCode calendar, @RequestParam LocalDate day) {
        calendars.reset(calendar, day);
        return CalendarPage.saved(calendar, Optional.of(day));
    }

    /** The hours of the weekdays, from Monday on. */
    @PostMapping("/week")
    Object changeWeek(
            @RequestParam CalendarCode calendar,
            @RequestParam("monday") String monday,
            @RequestParam("tuesday") String tuesday,
            @RequestParam("wednesday") String wednesday,
            @RequestParam("thursday") String thursday,
            @RequestParam("friday") String friday,
            @RequestParam("saturday") String saturday,
            @RequestParam("sunday") String sunday,
            @RequestParam String workingDay,
            Locale language) {
        var typed = List.of(monday, tuesday, wednesday, thursday, friday, saturday, sunday);
        try {
            calendars.change(calendar, week(typed), time(workingDay));
            return CalendarPage.saved(calendar, Optional.empty());
        } catch (RuleBroken broken) {
            var refused = page.refused(calendar, Optional.empty(), broken, "weekError", language);
            refused.addObject("week", typed);
            return refused.addObject("workingDay", workingDay);
        }
    }

    @PostMapping("/week/reset")
    String resetWeek(@RequestParam CalendarCode calendar) {
        calendars.resetWeek(calendar);
        return CalendarPage.saved(calendar, Optional.empty());
    }

    private static Map<DayOfWeek, List<Interval>> week(List<String> typed) {
        var week = new EnumMap<DayOfWeek, List<Interval>>(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values()).forEach(day -> week.put(day, Hours.read(typed.get(day.getValue() - 1))));
        return week;
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text.strip(), DateTimeFormatter.ofPattern("H:mm"));
        } catch (DateTimeParseException e) {
            throw new RuleBroken("calendar-working-day");
        }
    }
}
