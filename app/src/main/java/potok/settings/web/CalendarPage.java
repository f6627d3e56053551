package potok.settings.web;

import static java.time.format.TextStyle.FULL_STANDALONE;
import static java.time.format.TextStyle.SHORT_STANDALONE;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import potok.settings.BusinessCalendars;
import potok.settings.CalendarCode;
import potok.settings.CalendarDay;
import potok.settings.DayKind;
import potok.settings.Hours;
import potok.settings.Zones;
import potok.shared.ProblemTexts;
import potok.shared.RuleBroken;

/** The page of the business calendars, as it is asked for and as it comes back with what was refused. */
@Component
class CalendarPage {
    static final int EARLIEST = 2000;
    static final int LATEST = 2100;

    private final BusinessCalendars calendars;
    private final ProblemTexts problems;
    private final Clock clock;

    CalendarPage(BusinessCalendars calendars, ProblemTexts problems, Clock clock) {
        this.calendars = calendars;
        this.problems = problems;
        this.clock = clock;
    }

    ModelAndView of(CalendarCode code, int year, Optional<LocalDate> day) {
        var week = calendars.week(code);
        var days = calendars.days(code, year);
        var page = new ModelAndView("settings/business-calendars")
                .addObject("calendar", code)
                .addObject("calendars", calendars.names(language()))
                .addObject("own", calendars.own(code).orElse(null))
                .addObject("zone", calendars.zone(code))
                .addObject("zones", Zones.KNOWN)
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

    ModelAndView refused(CalendarCode code, Optional<LocalDate> day, RuleBroken broken, String where, Locale language) {
        var year = day.map(LocalDate::getYear)
                .filter(one -> one >= EARLIEST && one <= LATEST)
                .orElseGet(() -> LocalDate.now(clock).getYear());
        var page = of(code, year, day).addObject(where, problems.sentence(broken, language));
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    private static <T> List<String> names(T[] values, Function<T, String> name) {
        return Arrays.stream(values).map(name).toList();
    }

    private static Locale language() {
        return LocaleContextHolder.getLocale();
    }

    static String saved(CalendarCode code, Optional<LocalDate> day) {
        return UriComponentsBuilder.fromPath("redirect:/business-calendars")
                .queryParam("calendar", code)
                .queryParamIfPresent("year", day.map(LocalDate::getYear))
                .queryParam("saved")
                .toUriString();
    }
}
