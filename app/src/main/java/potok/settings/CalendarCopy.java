package potok.settings;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import potok.integrations.signals.Signals;
import potok.settings.CalendarRows.Stored;
import potok.shared.Organisations;

/** All calendars in memory, and how they are changed: remembered in the history, and told to all who count by them. */
@Component
class CalendarCopy implements DisposableBean {
    private final ChangeHistory history;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final LiveCopy<Content> copy;

    CalendarCopy(
            CalendarRows rows,
            OwnCalendarRows ownRows,
            ChangeHistory history,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Signals signals,
            @Value("${potok.settings.longest-age:30s}") Duration longestAge) {
        this.history = history;
        this.transaction = transaction;
        this.events = events;
        this.copy =
                new LiveCopy<>("business-calendars", signals, longestAge, () -> new Content(rows.all(), ownRows.all()));
    }

    private record Content(Map<CalendarRows.Key, Stored> stored, Map<CalendarRows.Key, OwnCalendar> own) {}

    Stored stored(CalendarRows.Key key) {
        return copy.get().stored().getOrDefault(key, Stored.NOTHING);
    }

    /** One that the present organisation added. */
    Optional<OwnCalendar> own(CalendarCode code) {
        return Optional.ofNullable(copy.get().own().get(key(code)));
    }

    /** Those that the organisation added, by name. */
    List<OwnCalendar> ownOf(@Nullable UUID organisation) {
        return copy.get().own().entrySet().stream()
                .filter(entry -> Objects.equals(entry.getKey().organisation(), organisation))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(OwnCalendar::name))
                .toList();
    }

    boolean knows(@Nullable UUID organisation, CalendarCode code) {
        return code.isDelivered() || copy.get().own().containsKey(new CalendarRows.Key(organisation, code));
    }

    void change(Runnable work) {
        transaction.executeWithoutResult(status -> {
            work.run();
            copy.tellChange();
        });
        copy.read();
        events.publishEvent(new CalendarChanged());
    }

    void remember(CalendarCode code, String what, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            history.add(
                    Place.organisation(Organisations.current()),
                    BusinessCalendars.LIST,
                    code.code() + ":" + what,
                    before,
                    after,
                    null);
        }
    }

    static CalendarRows.Key key(CalendarCode code) {
        return new CalendarRows.Key(Organisations.current(), code);
    }

    @Override
    public void destroy() {
        copy.close();
    }
}
