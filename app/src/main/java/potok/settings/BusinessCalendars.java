package potok.settings;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import potok.integrations.signals.Signals;
import potok.settings.CalendarRows.Stored;
import potok.shared.Organisations;
import potok.shared.RuleBroken;

/** When the organisation works: a country's production calendar with its own changes. Reading costs no statement. */
@Service
public class BusinessCalendars implements DisposableBean {
    /** Under which the history of changes names them. */
    static final String LIST = "business-calendar";

    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;

    private final CalendarRows rows;
    private final Settings settings;
    private final SettingChanges changes;
    private final ChangeHistory history;
    private final MessageSource texts;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final LiveCopy<Map<CalendarRows.Key, Stored>> copy;

    BusinessCalendars(
            CalendarRows rows,
            Settings settings,
            SettingChanges changes,
            ChangeHistory history,
            MessageSource texts,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Signals signals,
            @Value("${potok.settings.longest-age:30s}") Duration longestAge) {
        this.rows = rows;
        this.settings = settings;
        this.changes = changes;
        this.history = history;
        this.texts = texts;
        this.transaction = transaction;
        this.events = events;
        this.copy = new LiveCopy<>("business-calendars", signals, longestAge, rows::all);
    }

    /** The calendar by which the present organisation works. */
    public BusinessCalendarView current() {
        return view(inUse());
    }

    public CalendarCode inUse() {
        return settings.get(CompanySettings.CALENDAR);
    }

    public void use(CalendarCode code) {
        changes.set(Place.organisation(Organisations.current()), CompanySettings.CALENDAR, code);
    }

    public WorkWeek week(CalendarCode code) {
        return Optional.ofNullable(stored(own(code)).week())
                .orElseGet(() -> Objects.requireNonNull(stored(delivered(code)).week()));
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
        if (date.getYear() < EARLIEST || date.getYear() > LATEST) {
            throw new RuleBroken("calendar-year", EARLIEST, LATEST);
        }
        if (kind.isWorked() == hours.isEmpty()) {
            throw new RuleBroken(kind.isWorked() ? "calendar-hours-missing" : "calendar-hours-needless");
        }
        var wanted = new CalendarDay(date, kind, hours, null, false, true);
        in(() -> {
            var before = rows.lockDay(own(code), date).map(BusinessCalendars::written);
            rows.put(own(code), wanted);
            remember(code, date.toString(), before.orElse(null), written(wanted));
        });
    }

    /** The day is again what it is as delivered. */
    public void reset(CalendarCode code, LocalDate date) {
        in(() -> rows.lockDay(own(code), date).ifPresent(before -> {
            rows.deleteDay(own(code), date);
            remember(code, date.toString(), written(before), null);
        }));
    }

    /**
     * Says which hours are worked in an ordinary week.
     *
     * @throws RuleBroken when none are, or a working day counts for nothing
     */
    public void change(CalendarCode code, Map<DayOfWeek, List<Interval>> days, LocalTime workingDay) {
        var wanted = new WorkWeek(days, Duration.between(LocalTime.MIDNIGHT, workingDay), true);
        in(() -> {
            var before = rows.lockWeek(own(code)).map(BusinessCalendars::written);
            rows.put(own(code), wanted);
            remember(code, "week", before.orElse(null), written(wanted));
        });
    }

    /** The week is again what it is as delivered. */
    public void resetWeek(CalendarCode code) {
        in(() -> rows.lockWeek(own(code)).ifPresent(before -> {
            rows.deleteWeek(own(code));
            remember(code, "week", written(before), null);
        }));
    }

    private BusinessCalendarView view(CalendarCode code) {
        var week = week(code);
        var exceptions = days(code).values().stream()
                .collect(Collectors.toUnmodifiableMap(CalendarDay::date, day -> hours(week, day)));
        return new BusinessCalendarView(
                code.code(),
                texts.getMessage("CalendarCode." + code, null, settings.get(CompanySettings.LANGUAGE)),
                settings.get(CompanySettings.ZONE),
                week.days(),
                exceptions,
                week.workingDay());
    }

    private Map<LocalDate, CalendarDay> days(CalendarCode code) {
        var days = new TreeMap<>(stored(delivered(code)).days());
        days.putAll(stored(own(code)).days());
        return days;
    }

    private Stored stored(CalendarRows.Key key) {
        return copy.get().getOrDefault(key, Stored.NOTHING);
    }

    private void in(Runnable work) {
        transaction.executeWithoutResult(status -> {
            work.run();
            copy.tellChange();
        });
        copy.read();
        events.publishEvent(new CalendarChanged());
    }

    private void remember(CalendarCode code, String what, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            history.add(
                    Place.organisation(Organisations.current()), LIST, code.code() + ":" + what, before, after, null);
        }
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

    private static CalendarRows.Key own(CalendarCode code) {
        return new CalendarRows.Key(Organisations.current(), code);
    }

    private static CalendarRows.Key delivered(CalendarCode code) {
        return new CalendarRows.Key(null, code);
    }

    @Override
    public void destroy() {
        copy.close();
    }
}
