package potok.settings;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import potok.shared.RuleBroken;

/**
 * How values of a setting are written, checked and shown.
 *
 * @param field the input of the page
 * @param choices the texts to choose from, or suggestions; empty for free input
 * @param captions what the choices are called: the text {@code <captions>.<choice>}; null when they speak for themselves
 * @param unit the text {@code setting.unit.<unit>} beside the field
 */
public record SettingKind<T>(
        Field field,
        Function<String, T> reading,
        Function<T, String> writing,
        List<String> choices,
        @Nullable String captions,
        @Nullable String unit) {
    public enum Field {
        TEXT,
        NUMBER,
        YES_NO,
        CHOICE,
        SUGGESTED,
        SECRET,
        LINES
    }

    private static final int LONGEST_SECRET = 500;
    private static final int MOST_LINES = 20;

    /** @throws RuleBroken when it is no such value */
    public T read(String text) {
        return reading.apply(text);
    }

    public String write(T value) {
        return writing.apply(value);
    }

    public boolean isSecret() {
        return field == Field.SECRET;
    }

    public static SettingKind<String> text(int longest) {
        return free(Field.TEXT, text -> limited(text, longest), text -> text);
    }

    /** Text that may not be empty. */
    public static SettingKind<String> name(int longest) {
        return free(Field.TEXT, text -> limited(present(text), longest), text -> text);
    }

    public static SettingKind<String> secret() {
        return free(Field.SECRET, text -> limited(text, LONGEST_SECRET), text -> text);
    }

    public static SettingKind<Integer> number(int least, int most) {
        return free(Field.NUMBER, text -> number(text, least, most), String::valueOf);
    }

    public static SettingKind<Boolean> yesNo() {
        return new SettingKind<>(
                Field.YES_NO,
                text -> oneOf(text, List.of("true", "false"), Boolean::valueOf),
                String::valueOf,
                List.of("true", "false"),
                "yes-no",
                null);
    }

    public static <E extends Enum<E>> SettingKind<E> choice(Class<E> type) {
        var names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return new SettingKind<>(
                Field.CHOICE,
                text -> oneOf(text, names, name -> Enum.valueOf(type, name)),
                Enum::name,
                names,
                type.getSimpleName(),
                null);
    }

    /** Its choices are those of the place: the delivered ones and those that an organisation added. */
    public static SettingKind<CalendarCode> calendar() {
        return new SettingKind<>(Field.CHOICE, CalendarCode::of, CalendarCode::code, List.of(), null, null);
    }

    /** Whole numbers of one unit: {@code MINUTES}, {@code HOURS} or {@code DAYS}. */
    public static SettingKind<Duration> duration(ChronoUnit unit, int least, int most) {
        return new SettingKind<>(
                Field.NUMBER,
                text -> Duration.of(number(text, least, most), unit),
                value -> String.valueOf(value.dividedBy(unit.getDuration())),
                List.of(),
                null,
                unit.name().toLowerCase(Locale.ROOT));
    }

    /** Hours and minutes of a day. */
    public static SettingKind<LocalTime> time() {
        return free(Field.TEXT, SettingKind::time, LocalTime::toString);
    }

    public static SettingKind<ZoneId> zone() {
        return new SettingKind<>(Field.SUGGESTED, SettingKind::zone, ZoneId::getId, Zones.KNOWN, null, null);
    }

    public static SettingKind<Locale> language() {
        var codes = List.of("ru", "kk", "en", "zh");
        return new SettingKind<>(
                Field.CHOICE,
                text -> oneOf(text, codes, Locale::forLanguageTag),
                Locale::getLanguage,
                codes,
                "language",
                null);
    }

    /** Codes of ISO 4217. */
    public static SettingKind<Currency> currency() {
        var codes = Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .sorted()
                .toList();
        return new SettingKind<>(
                Field.SUGGESTED,
                text -> oneOf(text.toUpperCase(Locale.ROOT), codes, Currency::getInstance),
                Currency::getCurrencyCode,
                codes,
                null,
                null);
    }

    /** A web address that ends with a slash; empty when {@code optional}. */
    public static SettingKind<String> address(boolean optional) {
        return free(Field.TEXT, text -> optional && text.isEmpty() ? "" : address(text), text -> text);
    }

    /** One text a line; empty lines are left out. */
    public static SettingKind<List<String>> lines(int longest) {
        return free(
                Field.LINES,
                text -> {
                    var lines = text.lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList();
                    lines.forEach(line -> limited(line, longest));
                    return limited(lines);
                },
                lines -> String.join("\n", lines));
    }

    private static <T> SettingKind<T> free(Field field, Function<String, T> reading, Function<T, String> writing) {
        return new SettingKind<>(field, reading, writing, List.of(), null, null);
    }

    private static String present(String text) {
        if (text.isBlank()) {
            throw new RuleBroken("setting-missing");
        }
        return text;
    }

    private static String limited(String text, int longest) {
        if (text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw new RuleBroken("setting-text", longest);
        }
        return text;
    }

    private static List<String> limited(List<String> lines) {
        if (lines.size() > MOST_LINES) {
            throw new RuleBroken("setting-lines", MOST_LINES);
        }
        return lines;
    }

    private static int number(String text, int least, int most) {
        try {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Refused like a number out of range.
        }
        throw new RuleBroken("setting-number", least, most);
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text, DateTimeFormatter.ofPattern("H:mm"));
        } catch (DateTimeParseException e) {
            throw new RuleBroken("setting-time");
        }
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new RuleBroken("setting-zone", text);
        }
    }

    private static <T> T oneOf(String text, List<String> choices, Function<String, T> value) {
        if (!choices.contains(text)) {
            throw new RuleBroken("setting-choice", text);
        }
        return value.apply(text);
    }

    private static String address(String text) {
        try {
            var address = URI.create(limited(text.endsWith("/") ? text : text + "/", LONGEST_SECRET));
            if (List.of("http", "https").contains(String.valueOf(address.getScheme()))
                    && address.getHost() != null
                    && address.getQuery() == null
                    && address.getFragment() == null
                    && address.getUserInfo() == null) {
                return address.toString();
            }
        } catch (IllegalArgumentException e) {
            // Refused like an address of another kind.
        }
        throw new RuleBroken("setting-address", text);
    }
}
