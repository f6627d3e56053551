package potok.settings;

import static potok.settings.SettingScope.ORGANISATION;
import static potok.settings.SettingScope.PLATFORM;
import static potok.settings.SettingScope.POINT;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who the organisation is and how it writes, counts and tells the time. */
@Component
@Order(10)
public class CompanySettings implements SettingGroup {
    public static final Setting<String> NAME =
            Setting.of("organisation.name", SettingKind.name(120), "Potok", ORGANISATION);

    /** What clients and staff are written to in, until they choose. */
    public static final Setting<Locale> LANGUAGE = Setting.of(
                    "organisation.language",
                    SettingKind.language(),
                    Locale.forLanguageTag("ru"),
                    PLATFORM,
                    ORGANISATION)
            .orProperty("potok.language");

    /** Where a city does not say otherwise. */
    public static final Setting<ZoneId> ZONE =
            Setting.of("organisation.zone", SettingKind.zone(), ZoneId.of("UTC"), PLATFORM, ORGANISATION, POINT);

    /** By which days and hours the organisation works. */
    public static final Setting<CalendarCode> CALENDAR =
            Setting.of("organisation.calendar", SettingKind.calendar(), CalendarCode.RU, PLATFORM, ORGANISATION);

    public static final Setting<Currency> CURRENCY = Setting.of(
            "organisation.currency", SettingKind.currency(), Currency.getInstance("RUB"), PLATFORM, ORGANISATION);

    /** Shown where people sign in. */
    public static final Setting<List<String>> SUPPORT =
            Setting.of("support.contacts", SettingKind.lines(200), List.of(), PLATFORM);

    @Override
    public String key() {
        return "organisation";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(NAME, LANGUAGE, ZONE, CALENDAR, CURRENCY, SUPPORT);
    }
}
