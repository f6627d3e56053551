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

    public String text(String key) {
        return texts.getMessage(key, null, language);
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
        return border(period.from()) + " – " + border(period.to());
    }

    private String border(@Nullable LocalDate day) {
        return day == null ? "…" : day(day);
    }
}
