package potok.incidents.print;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** How the reader of a document reads what stands in its cells; nothing where there is nothing. */
public class JournalWords {
    private final MessageSource texts;
    private final Locale language;
    private final DateTimeFormatter moments;
    private final DateTimeFormatter days;

    JournalWords(MessageSource texts, Locale language, ZoneId zone) {
        this.texts = texts;
        this.language = language;
        this.moments = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                .withLocale(language)
                .withZone(zone);
        this.days = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(language);
    }

    public String text(String key, Object... values) {
        return texts.getMessage(key, values, language);
    }

    public String caption(@Nullable Enum<?> choice) {
        return choice == null ? "" : text(choice.getDeclaringClass().getSimpleName() + "." + choice.name());
    }

    public String day(LocalDate day) {
        return days.format(day);
    }

    public String moment(@Nullable Instant moment) {
        return moment == null ? "" : moments.format(moment);
    }

    String period(JournalPeriod period) {
        if (period.from() == null) {
            return period.to() == null ? text("journal.whole") : text("journal.until", day(period.to()));
        }
        return period.to() == null
                ? text("journal.since", day(period.from()))
                : day(period.from()) + " – " + day(period.to());
    }
}
