package potok.settings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import potok.shared.RuleBroken;

/** By what a calendar is known: a delivered one by its country, an organisation's own by what it called it. */
public record CalendarCode(@JsonValue String code) {
    public static final CalendarCode RU = new CalendarCode("ru");
    public static final CalendarCode KZ = new CalendarCode("kz");

    /** Production calendars of countries, which an organisation makes its own. */
    static final List<CalendarCode> DELIVERED = List.of(RU, KZ);

    private static final Pattern WRITTEN = Pattern.compile("[a-z][a-z0-9-]{1,29}");

    /** @throws RuleBroken {@code calendar-code} when it is anything but small letters, figures and hyphens */
    @JsonCreator
    public static CalendarCode of(String text) {
        var code = text.strip().toLowerCase(Locale.ROOT);
        if (!WRITTEN.matcher(code).matches()) {
            throw new RuleBroken("calendar-code");
        }
        return new CalendarCode(code);
    }

    public boolean isDelivered() {
        return DELIVERED.contains(this);
    }

    @Override
    public String toString() {
        return code;
    }
}
