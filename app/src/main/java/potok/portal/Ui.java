package potok.portal;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import potok.identity.CurrentUser;
import potok.identity.Disclosure;
import potok.identity.UserView;
import potok.identity.Users;
import potok.settings.Cities;
import potok.settings.CityView;
import potok.shared.Links;
import potok.shared.Money;
import potok.shared.PhoneNumber;
import potok.shared.Plurals;
import potok.shared.Sensitive;

/** {@code #ui} in templates: how values are written for the reader. Times of a city are that city's own, else the reader's. */
public final class Ui {
    private static final Pattern CAPTION = Pattern.compile("[A-Z]\\w+\\.[A-Z_]+");
    private static final int MINUTES_OF_HOUR = 60;

    private static final char NO_BREAK_SPACE = '\u00a0';

    private final Assets assets;
    private final Cities cities;
    private final Users users;
    private final MessageSource texts;
    private final Locale locale;
    private @Nullable Map<String, ZoneId> zones;
    private @Nullable ZoneId reader;

    Ui(Assets assets, Cities cities, Users users, MessageSource texts, Locale locale) {
        this.assets = assets;
        this.cities = cities;
        this.users = users;
        this.texts = texts;
        this.locale = locale;
    }

    public String asset(String name) {
        return assets.address(name);
    }

    /** Date and time in full. */
    public String moment(@Nullable Instant moment, @Nullable String city) {
        return write("format.moment", moment, city);
    }

    /** As short as it stays clear: only the time when it is today, without the year when it is this year. */
    public String when(@Nullable Instant moment, @Nullable String city) {
        if (moment == null) {
            return "";
        }
        var zone = zone(city);
        var day = moment.atZone(zone).toLocalDate();
        var today = LocalDate.now(zone);
        var format = day.equals(today)
                ? "format.time"
                : day.getYear() == today.getYear() ? "format.day-time" : "format.moment";
        return write(format, moment, city);
    }

    public String day(@Nullable LocalDate day) {
        return day == null
                ? ""
                : day.format(
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale));
    }

    public String money(@Nullable Money money) {
        if (money == null) {
            return "";
        }
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(money.amount().stripTrailingZeros().scale() > 0 ? 2 : 0);
        var symbol = Currency.getInstance(money.currency()).getSymbol(locale);
        return format.format(money.amount()) + NO_BREAK_SPACE + symbol;
    }

    /** For the axis of a chart. */
    public String shortDay(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(texts.getMessage("format.day", null, locale), locale));
    }

    /** Whether the reader sees such values at all, if only in his own records: a list has a column for them then. */
    public boolean sees(Sensitive.Kind kind) {
        return CurrentUser.find()
                .filter(reader -> Disclosure.sees(reader, kind, true))
                .isPresent();
    }

    /** A number as an outside system wrote it; what is no number stays as it is. */
    public String phone(String written) {
        return PhoneNumber.tryOf(written).map(PhoneNumber::readable).orElse(written);
    }

    /** A line of a timeline; moments, money and reasons among its details are written as such, an unknown line by its key. */
    public String told(String key, List<String> details, @Nullable String city) {
        var readable = details.stream().map(detail -> readable(detail, city)).toArray();
        return texts.getMessage(key, readable, key, locale);
    }

    private String readable(String detail, @Nullable String city) {
        var amount = Money.written(detail);
        if (amount.isPresent()) {
            return money(amount.get());
        }
        try {
            return moment(Instant.parse(detail), city);
        } catch (DateTimeParseException e) {
            return caption(detail).orElseGet(() -> reason(detail));
        }
    }

    /** Of a value of one of our enums, {@code CaseStage.PLAN_CHANGE}. */
    private Optional<String> caption(String detail) {
        return CAPTION.matcher(detail).matches()
                ? Optional.ofNullable(texts.getMessage(detail, null, null, locale))
                : Optional.empty();
    }

    /** A reason is a code where the process gave it, and stays as it was typed where a person did. */
    public String reason(String reason) {
        var text = texts.getMessage("reason." + reason, null, null, locale);
        return text == null ? reason : text;
    }

    /** The name of the user with this login; the login itself when nobody has it any more. */
    public String person(String login) {
        return users.byLogin(login).map(UserView::name).orElse(login);
    }

    public String minutes(@Nullable Integer seconds) {
        return seconds == null ? "" : "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    /** A number with its noun in the form that the language wants: texts {@code <key>.one}, {@code .few}, …. */
    public String count(String key, long number) {
        return Plurals.text(texts, key, number, locale);
    }

    /** A text in pieces, of which some are addresses. */
    public List<Links.Part> linked(String text) {
        return Links.parts(text);
    }

    /** Hours and minutes of a working day. */
    public String hours(long seconds) {
        return "%d:%02d".formatted(seconds / 3600, seconds % 3600 / 60);
    }

    /** What is left of a term: minutes, or hours and minutes. */
    public String term(long minutes) {
        return minutes < MINUTES_OF_HOUR
                ? texts.getMessage("term.minutes", new Object[] {minutes}, locale)
                : texts.getMessage(
                        "term.hours", new Object[] {minutes / MINUTES_OF_HOUR, minutes % MINUTES_OF_HOUR}, locale);
    }

    public String decimal(double number) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }

    /** This page's address with one parameter changed. */
    public String here(String parameter, Object value) {
        return ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam(parameter, value)
                .scheme(null)
                .host(null)
                .port(null)
                .build()
                .toUriString();
    }

    private String write(String format, @Nullable Instant moment, @Nullable String city) {
        if (moment == null) {
            return "";
        }
        var pattern = texts.getMessage(format, null, locale);
        return DateTimeFormatter.ofPattern(pattern, locale).format(moment.atZone(zone(city)));
    }

    private ZoneId zone(@Nullable String city) {
        if (city == null) {
            return reader();
        }
        if (zones == null) {
            zones = cities.all().stream().collect(Collectors.toMap(CityView::name, CityView::zone));
        }
        var zone = zones.get(city);
        return zone == null ? cities.find(city).map(CityView::zone).orElseGet(this::reader) : zone;
    }

    private ZoneId reader() {
        if (reader == null) {
            reader = LocaleContextHolder.getTimeZone().toZoneId();
        }
        return reader;
    }
}
