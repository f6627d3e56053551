package potok.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Borders of a period as REST clients write them: a day (UTC), or a moment with its offset; both ends inclusive. */
public final class Days {
    private Days() {}

    /** @throws RuleBroken {@code date-invalid} */
    public static @Nullable Instant from(String parameter, @Nullable String text) {
        return text == null || text.isBlank() ? null : border(parameter, text.strip(), 0);
    }

    /**
     * The first instant after the period.
     *
     * @throws RuleBroken {@code date-invalid}
     */
    public static @Nullable Instant until(String parameter, @Nullable String text) {
        return text == null || text.isBlank() ? null : border(parameter, text.strip(), 1);
    }

    private static Instant border(String parameter, String text, int after) {
        try {
            if (text.indexOf('T') < 0) {
                return LocalDate.parse(text).plusDays(after).atStartOfDay().toInstant(ZoneOffset.UTC);
            }
            // A plus sign that nobody escaped in the address arrives as a blank.
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant().plusMillis(after);
        } catch (DateTimeParseException e) {
            throw new RuleBroken("date-invalid", parameter);
        }
    }
}
