package potok.settings.web;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import potok.settings.BusinessCalendars;
import potok.settings.CalendarCode;
import potok.settings.OwnCalendars;
import potok.shared.RuleBroken;

/** Adds calendars to the delivered ones, renames and removes them. */
@Controller
@RequestMapping("/business-calendars")
class OwnCalendarsController {
    private final OwnCalendars own;
    private final BusinessCalendars calendars;
    private final CalendarPage page;

    OwnCalendarsController(OwnCalendars own, BusinessCalendars calendars, CalendarPage page) {
        this.own = own;
        this.calendars = calendars;
        this.page = page;
    }

    /** A copy of the calendar that is shown. */
    @PostMapping("/new")
    Object add(
            @RequestParam CalendarCode calendar,
            @RequestParam String code,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String zone,
            Locale language) {
        try {
            return CalendarPage.saved(own.add(calendar, code, name, zone), Optional.empty());
        } catch (RuleBroken broken) {
            return page.refused(calendar, Optional.empty(), broken, "newError", language)
                    .addObject("typedCode", code)
                    .addObject("typedName", name)
                    .addObject("typedZone", zone);
        }
    }

    @PostMapping("/rename")
    Object rename(
            @RequestParam CalendarCode calendar,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String zone,
            Locale language) {
        try {
            own.change(calendar, name, zone);
            return CalendarPage.saved(calendar, Optional.empty());
        } catch (RuleBroken broken) {
            return page.refused(calendar, Optional.empty(), broken, "ownError", language);
        }
    }

    @PostMapping("/delete")
    Object delete(@RequestParam CalendarCode calendar, Locale language) {
        try {
            own.remove(calendar);
            return CalendarPage.saved(calendars.inUse(), Optional.empty());
        } catch (RuleBroken broken) {
            return page.refused(calendar, Optional.empty(), broken, "ownError", language);
        }
    }
}
