package potok.settings;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import potok.shared.NotFound;
import potok.shared.Organisations;
import potok.shared.RuleBroken;

/** The calendars that an organisation adds to the delivered ones. */
@Service
public class OwnCalendars {
    private static final int LONGEST_NAME = 80;

    private final CalendarCopy copy;
    private final OwnCalendarRows rows;
    private final Settings settings;

    OwnCalendars(CalendarCopy copy, OwnCalendarRows rows, Settings settings) {
        this.copy = copy;
        this.rows = rows;
        this.settings = settings;
    }

    /**
     * Another calendar that begins as a copy.
     *
     * @param zone empty for that of the organisation
     * @throws RuleBroken when the code is taken or none, the name is missing or the zone unknown
     */
    public CalendarCode add(CalendarCode like, String code, String name, String zone) {
        if (!copy.knows(Organisations.current(), like)) {
            throw new NotFound(like);
        }
        var basedOn = copy.own(like).map(OwnCalendar::basedOn).orElse(like);
        var added = new OwnCalendar(CalendarCode.of(code), checked(name), basedOn, zone(zone));
        copy.change(() -> {
            if (added.code().isDelivered() || !rows.add(CalendarCopy.key(added.code()), added, like)) {
                throw new RuleBroken("calendar-code-taken", added.code());
            }
            copy.remember(added.code(), "name", null, written(added));
        });
        return added.code();
    }

    public void change(CalendarCode code, String name, String zone) {
        copy.change(() -> {
            var before = locked(code);
            var changed = new OwnCalendar(code, checked(name), before.basedOn(), zone(zone));
            rows.put(CalendarCopy.key(code), changed);
            copy.remember(code, "name", written(before), written(changed));
        });
    }

    /** @throws RuleBroken {@code calendar-in-use} while the organisation works by it */
    public void remove(CalendarCode code) {
        copy.change(() -> {
            var before = locked(code);
            if (settings.get(CompanySettings.CALENDAR).equals(code)) {
                throw new RuleBroken("calendar-in-use", before.name());
            }
            rows.delete(CalendarCopy.key(code));
            copy.remember(code, "name", written(before), null);
        });
    }

    private OwnCalendar locked(CalendarCode code) {
        return rows.lock(CalendarCopy.key(code)).orElseThrow(() -> new NotFound(code));
    }

    private static String checked(String name) {
        if (name.isBlank()) {
            throw new RuleBroken("calendar-name-missing");
        }
        if (name.strip().length() > LONGEST_NAME) {
            throw new RuleBroken("text-too-long", "name", LONGEST_NAME);
        }
        return name.strip();
    }

    private static @Nullable ZoneId zone(String typed) {
        try {
            return typed.isBlank() ? null : ZoneId.of(typed.strip());
        } catch (DateTimeException e) {
            throw new RuleBroken("setting-zone", typed);
        }
    }

    private static String written(OwnCalendar calendar) {
        return calendar.zone() == null ? calendar.name() : calendar.name() + " (" + calendar.zone() + ")";
    }
}
