package potok.settings;

import java.util.Locale;

/** The calendars that are delivered: production calendars of countries, which an organisation makes its own. */
public enum CalendarCode {
    RU,
    KZ;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
