package potok.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.TimeZoneAwareLocaleContext;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import potok.identity.CurrentUser;
import potok.identity.SignedIn;
import potok.identity.Users;
import potok.people.Staff;
import potok.people.StaffView;
import potok.settings.Cities;
import potok.settings.CompanySettings;
import potok.settings.Settings;
import potok.shared.Organisations;

/**
 * The language that the user chose, else the one that somebody chose in this browser, else the browser's, else the
 * organisation's; the zone is the one he chose, else that of his city, else the organisation's.
 */
class ReaderLocale extends CookieLocaleResolver {
    static final List<Locale> LANGUAGES =
            List.of(Locale.forLanguageTag("ru"), Locale.forLanguageTag("kk"), Locale.ENGLISH, Locale.CHINESE);

    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final Staff staff;
    private final Cities cities;
    private final Users users;
    private final Settings settings;

    ReaderLocale(Staff staff, Cities cities, Users users, Settings settings) {
        super("lang");
        this.staff = staff;
        this.cities = cities;
        this.users = users;
        this.settings = settings;
        setCookieMaxAge(Duration.ofDays(365));
        setCookieSameSite("Lax");
        // What no browser of ours has kept is no choice.
        setRejectInvalidCookies(false);
        setDefaultLocaleFunction(this::ofBrowser);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var own = ofUser();
        return own == null ? super.resolveLocale(request) : own;
    }

    /** The zone is looked up only where a page or a filter asks for it. */
    @Override
    public LocaleContext resolveLocaleContext(HttpServletRequest request) {
        var language = super.resolveLocaleContext(request);
        return new TimeZoneAwareLocaleContext() {
            @Override
            public @Nullable Locale getLocale() {
                var own = ofUser();
                return own == null ? language.getLocale() : own;
            }

            @Override
            public TimeZone getTimeZone() {
                return zone();
            }
        };
    }

    /** A language that we do not speak changes nothing; a signed-in user has his kept with his account. */
    @Override
    public void setLocaleContext(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable LocaleContext chosen) {
        var language = chosen == null || chosen.getLocale() == null
                ? null
                : supported(chosen.getLocale().toLanguageTag());
        if (language == null || response == null) {
            return;
        }
        super.setLocaleContext(request, response, () -> language);
        CurrentUser.find().ifPresent(user -> remember(user, language, request, response));
    }

    private void remember(SignedIn user, Locale language, HttpServletRequest request, HttpServletResponse response) {
        if (language.getLanguage().equals(user.language()) || request.getSession(false) == null) {
            return;
        }
        Organisations.in(user.home(), () -> users.speak(user.id(), language));
        var now = user.speaking(language.getLanguage());
        var context = new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(now, null, now.getAuthorities()));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }

    @Override
    protected @Nullable Locale parseLocaleValue(String value) {
        return supported(value);
    }

    private static @Nullable Locale ofUser() {
        return CurrentUser.find()
                .map(SignedIn::language)
                .map(ReaderLocale::supported)
                .orElse(null);
    }

    private Locale ofBrowser(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        var found = accepted == null || accepted.isBlank() ? null : supported(accepted);
        return found == null ? settings.get(CompanySettings.LANGUAGE) : found;
    }

    /** The first of the wished languages, by their weights, that we speak. */
    private static @Nullable Locale supported(String wished) {
        try {
            return Locale.lookup(Locale.LanguageRange.parse(wished), LANGUAGES);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private TimeZone zone() {
        return TimeZone.getTimeZone(CurrentUser.find()
                .flatMap(user -> users.zoneOf(user.id())
                        .or(() -> staff.find(user.id()).map(StaffView::city).map(cities::zoneOf)))
                .orElseGet(() -> settings.get(CompanySettings.ZONE)));
    }
}
