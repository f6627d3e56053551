package potok.settings.web;

import static java.time.format.TextStyle.FULL_STANDALONE;
import static java.time.format.TextStyle.SHORT_STANDALONE;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import potok.settings.BusinessCalendars;
import potok.settings.CalendarCode;
import potok.settings.CalendarDay;
import potok.settings.DayKind;
import potok.settings.Hours;
import potok.settings.Interval;
import potok.shared.ProblemTexts;
import potok.shared.RuleBroken;

/** By which days and hours the organisation works: a year at a glance, each day of it to be changed. */
@Controller
@RequestMapping("/business-calendars")
class BusinessCalendarsController {
    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;

    private final BusinessCalendars calendars;
    private final ProblemTexts problems;
    private final Clock clock;

    BusinessCalendarsController(BusinessCalendars calendars, ProblemTexts problems, Clock clock) {
        this.calendars = calendars;
        this.problems = problems;
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
        return page(code, Math.min(Math.max(shown, EARLIEST), LATEST), day);
    }

    @PostMapping("/use")
    String use(@RequestParam CalendarCode calendar) {
        calendars.use(calendar);
        return saved(calendar, Optional.empty());
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
            return saved(calendar, Optional.of(day));
        } catch (RuleBroken broken) {
            var refused = refused(calendar, Optional.of(day), broken, "dayError", language);
            refused.addObject("typedKind", kind);
            return refused.addObject("typedHours", hours);
        }
    }

    @PostMapping("/day/reset")
    String reset(@RequestParam CalendarCode calendar, @RequestParam LocalDate day) {
        calendars.reset(calendar, day);
        return saved(calendar, Optional.of(day));
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
            return saved(calendar, Optional.empty());
        } catch (RuleBroken broken) {
            var refused = refused(calendar, Optional.empty(), broken, "weekError", language);
            refused.addObject("week", typed);
            return refused.addObject("workingDay", workingDay);
        }
    }

    @PostMapping("/week/reset")
    String resetWeek(@RequestParam CalendarCode calendar) {
        calendars.resetWeek(calendar);
        return saved(calendar, Optional.empty());
    }

    private ModelAndView page(CalendarCode code, int year, Optional<LocalDate> day) {
        var week = calendars.week(code);
        var days = calendars.days(code, year);
        var page = new ModelAndView("settings/business-calendars")
                .addObject("calendar", code)
                .addObject("calendars", CalendarCode.values())
                .addObject("inUse", calendars.inUse())
                .addObject("kinds", DayKind.values())
                .addObject("year", year)
                .addObject("months", CalendarMonth.of(year, week, days))
                .addObject("preliminary", days.stream().anyMatch(CalendarDay::preliminary))
                .addObject(
                        "monthNames", names(Month.values(), month -> month.getDisplayName(FULL_STANDALONE, language())))
                .addObject(
                        "dayNames", names(DayOfWeek.values(), one -> one.getDisplayName(FULL_STANDALONE, language())))
                .addObject(
                        "shortNames",
                        names(DayOfWeek.values(), one -> one.getDisplayName(SHORT_STANDALONE, language())))
                .addObject("weekdays", DayOfWeek.values())
                .addObject(
                        "week",
                        Arrays.stream(DayOfWeek.values())
                                .map(weekday -> Hours.write(week.days().getOrDefault(weekday, List.of())))
                                .toList())
                .addObject(
                        "workingDay", LocalTime.MIDNIGHT.plus(week.workingDay()).toString())
                .addObject("ownWeek", week.own());
        day.ifPresent(date -> {
            page.addObject("day", date);
            page.addObject("hours", Hours.write(calendars.hours(code, date)));
            days.stream()
                    .filter(unlike -> unlike.date().equals(date))
                    .findFirst()
                    .ifPresent(unlike -> page.addObject("unlike", unlike));
        });
        return page;
    }

    private ModelAndView refused(
            CalendarCode code, Optional<LocalDate> day, RuleBroken broken, String where, Locale language) {
        var year = day.map(LocalDate::getYear)
                .filter(one -> one >= EARLIEST && one <= LATEST)
                .orElseGet(() -> LocalDate.now(clock).getYear());
        var page = page(code, year, day).addObject(where, problems.sentence(broken, language));
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    private static <T> List<String> names(T[] values, Function<T, String> name) {
        return Arrays.stream(values).map(name).toList();
    }

    private static Locale language() {
        return LocaleContextHolder.getLocale();
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

    private static String saved(CalendarCode code, Optional<LocalDate> day) {
        return UriComponentsBuilder.fromPath("redirect:/business-calendars")
                .queryParam("calendar", code)
                .queryParamIfPresent("year", day.map(LocalDate::getYear))
                .queryParam("saved")
                .toUriString();
    }
}
