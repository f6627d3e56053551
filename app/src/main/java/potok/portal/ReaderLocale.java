package potok.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.TimeZoneAwareLocaleContext;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import potok.identity.CurrentUser;
import potok.people.Staff;
import potok.people.StaffView;
import potok.settings.Cities;

/** The language chosen in the menu, else the browser's, else English; the zone is that of the reader's city, else UTC. */
class ReaderLocale extends CookieLocaleResolver {
    static final List<Locale> LANGUAGES =
            List.of(Locale.forLanguageTag("ru"), Locale.forLanguageTag("kk"), Locale.ENGLISH, Locale.CHINESE);

    private final Staff staff;
    private final Cities cities;

    ReaderLocale(Staff staff, Cities cities) {
        super("lang");
        this.staff = staff;
        this.cities = cities;
        setCookieMaxAge(Duration.ofDays(365));
        setCookieSameSite("Lax");
        setDefaultLocaleFunction(ReaderLocale::ofBrowser);
    }

    /** The zone is looked up only where a page or a filter asks for it. */
    @Override
    public LocaleContext resolveLocaleContext(HttpServletRequest request) {
        var language = super.resolveLocaleContext(request);
        return new TimeZoneAwareLocaleContext() {
            @Override
            public @Nullable Locale getLocale() {
                return language.getLocale();
            }

            @Override
            public TimeZone getTimeZone() {
                return zone();
            }
        };
    }

    @Override
    protected @Nullable Locale parseLocaleValue(String value) {
        return Locale.lookup(Locale.LanguageRange.parse(value), LANGUAGES);
    }

    private static Locale ofBrowser(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (accepted == null || accepted.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            var found = Locale.lookup(Locale.LanguageRange.parse(accepted), LANGUAGES);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }

    private TimeZone zone() {
        return TimeZone.getTimeZone(CurrentUser.find()
                .flatMap(user -> staff.find(user.id()))
                .map(StaffView::city)
                .map(cities::zoneOf)
                .orElse(ZoneOffset.UTC));
    }
}
