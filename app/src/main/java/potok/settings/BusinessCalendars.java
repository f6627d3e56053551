package potok.settings;

import static potok.settings.CalendarCopy.key;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import potok.settings.CalendarRows.Stored;
import potok.shared.NotFound;
import potok.shared.Organisations;
import potok.shared.RuleBroken;

/**
 * When the organisation works: a country's production calendar with its own changes, or one that it added. Reading costs
 * no statement.
 */
@Service
public class BusinessCalendars {
    /** Under which the history of changes names them. */
    static final String LIST = "business-calendar";

    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;

    private final CalendarRows rows;
    private final Settings settings;
    private final SettingChanges changes;
    private final CalendarCopy copy;
    private final MessageSource texts;

    BusinessCalendars(
            CalendarRows rows, Settings settings, SettingChanges changes, CalendarCopy copy, MessageSource texts) {
        this.rows = rows;
        this.settings = settings;
        this.changes = changes;
        this.copy = copy;
        this.texts = texts;
    }

    /** The calendar by which the present organisation works. */
    public BusinessCalendarView current() {
        return view(inUse());
    }

    /** What is chosen, unless it is gone. */
    public CalendarCode inUse() {
        var chosen = settings.get(CompanySettings.CALENDAR);
        return copy.knows(Organisations.current(), chosen) ? chosen : CompanySettings.CALENDAR.preset();
    }

    /** The delivered ones and those that the present organisation added, each with its name. */
    public Map<CalendarCode, String> names(Locale language) {
        var names = new LinkedHashMap<CalendarCode, String>();
        CalendarCode.DELIVERED.forEach(code -> names.put(code, delivered(code, language)));
        copy.ownOf(Organisations.current()).forEach(own -> names.put(own.code(), own.name()));
        return names;
    }

    public Optional<OwnCalendar> own(CalendarCode code) {
        return copy.own(code);
    }

    /** In which its hours are meant. */
    public ZoneId zone(CalendarCode code) {
        return copy.own(code).map(OwnCalendar::zone).orElseGet(() -> settings.get(CompanySettings.ZONE));
    }

    public void use(CalendarCode code) {
        changes.set(Place.organisation(Organisations.current()), CompanySettings.CALENDAR, code);
    }

    public WorkWeek week(CalendarCode code) {
        return Optional.ofNullable(copy.stored(key(code)).week())
                .or(() -> Optional.ofNullable(base(code).week()))
                .orElseThrow(() -> new NotFound(code));
    }

    /** The days of a year that are unlike their weekday, in order. */
    public Collection<CalendarDay> days(CalendarCode code, int year) {
        return days(code).values().stream()
                .filter(day -> day.date().getYear() == year)
                .toList();
    }

    public List<Interval> hours(CalendarCode code, LocalDate date) {
        var day = days(code).get(date);
        var week = week(code);
        return day == null ? week.hours(date.getDayOfWeek()) : hours(week, day);
    }

    /**
     * Says what a day is, whatever it is as delivered.
     *
     * @throws RuleBroken when a day that is worked has no hours, one off has some, or the year is out of reach
     */
    public void change(CalendarCode code, LocalDate date, DayKind kind, List<Interval> hours) {
        mustBeKnown(code);
        if (date.getYear() < EARLIEST || date.getYear() > LATEST) {
            throw new RuleBroken("calendar-year", EARLIEST, LATEST);
        }
        if (kind.isWorked() == hours.isEmpty()) {
            throw new RuleBroken(kind.isWorked() ? "calendar-hours-missing" : "calendar-hours-needless");
        }
        var wanted = new CalendarDay(date, kind, hours, null, false, true);
        copy.change(() -> {
            var before = rows.lockDay(key(code), date).map(BusinessCalendars::written);
            rows.put(key(code), wanted);
            copy.remember(code, date.toString(), before.orElse(null), written(wanted));
        });
    }

    /** The day is again what it is as delivered. */
    public void reset(CalendarCode code, LocalDate date) {
        copy.change(() -> rows.lockDay(key(code), date).ifPresent(before -> {
            rows.deleteDay(key(code), date);
            copy.remember(code, date.toString(), written(before), null);
        }));
    }

    /**
     * Says which hours are worked in an ordinary week.
     *
     * @throws RuleBroken when none are, or a working day counts for nothing
     */
    public void change(CalendarCode code, Map<DayOfWeek, List<Interval>> days, LocalTime workingDay) {
        mustBeKnown(code);
        var wanted = new WorkWeek(days, Duration.between(LocalTime.MIDNIGHT, workingDay), true);
        copy.change(() -> {
            var before = rows.lockWeek(key(code)).map(BusinessCalendars::written);
            rows.put(key(code), wanted);
            copy.remember(code, "week", before.orElse(null), written(wanted));
        });
    }

    /** The week is again what it is as delivered. */
    public void resetWeek(CalendarCode code) {
        copy.change(() -> rows.lockWeek(key(code)).ifPresent(before -> {
            rows.deleteWeek(key(code));
            copy.remember(code, "week", written(before), null);
        }));
    }

    private BusinessCalendarView view(CalendarCode code) {
        var week = week(code);
        var exceptions = days(code).values().stream()
                .collect(Collectors.toUnmodifiableMap(CalendarDay::date, day -> hours(week, day)));
        return new BusinessCalendarView(
                code.code(),
                copy.own(code)
                        .map(OwnCalendar::name)
                        .orElseGet(() -> delivered(code, settings.get(CompanySettings.LANGUAGE))),
                zone(code),
                week.days(),
                exceptions,
                week.workingDay());
    }

    private Map<LocalDate, CalendarDay> days(CalendarCode code) {
        var days = new TreeMap<>(base(code).days());
        days.putAll(copy.stored(key(code)).days());
        return days;
    }

    private void mustBeKnown(CalendarCode code) {
        if (!copy.knows(Organisations.current(), code)) {
            throw new NotFound(code);
        }
    }

    /** As delivered, where the organisation says nothing. */
    private Stored base(CalendarCode code) {
        return copy.stored(new CalendarRows.Key(
                null, copy.own(code).map(OwnCalendar::basedOn).orElse(code)));
    }

    private String delivered(CalendarCode code, Locale language) {
        return texts.getMessage("calendar.delivered." + code, null, language);
    }

    private static List<Interval> hours(WorkWeek week, CalendarDay day) {
        return day.hours() == null ? week.usual(day.kind(), day.date().getDayOfWeek()) : day.hours();
    }

    private static String written(CalendarDay day) {
        return day.hours() == null || day.hours().isEmpty()
                ? day.kind().name()
                : day.kind() + " " + Hours.write(day.hours());
    }

    private static String written(WorkWeek week) {
        return String.join(" | ", week.written()) + " = " + week.workingDay();
    }
}
