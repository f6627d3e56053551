package potok.reporting.web;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import potok.reporting.SlaReport;
import potok.shared.Csv;

/** Service levels as a table: a row for each class, line and person, and below them one for each broken term. */
@Component
class SlaReportCsv {
    private static final String[] COLUMNS = {
        "group",
        "name",
        "number",
        "reaction-kept",
        "reaction-mean",
        "reaction-median",
        "solution-kept",
        "solution-mean",
        "solution-median"
    };
    private static final String[] BREACH_COLUMNS = {
        "incident", "title-column", "term", "class", "line", "person", "due", "cause", "explanation"
    };

    private final MessageSource texts;

    SlaReportCsv(MessageSource texts) {
        this.texts = texts;
    }

    String of(SlaReport report, Locale locale, ZoneId zone) {
        var table = new StringBuilder(Csv.UTF_8_MARK).append(heading(COLUMNS, locale));
        table.append(row("total", "", report.total(), locale));
        report.byClass()
                .forEach(row ->
                        table.append(row("by-class", caption("IncidentClass.", row.key(), locale), row, locale)));
        report.byLine().forEach(row -> table.append(row("by-line", row.key(), row, locale)));
        report.byPerson().forEach(row -> table.append(row("by-person", row.key(), row, locale)));
        table.append(Csv.row(List.of())).append(heading(BREACH_COLUMNS, locale));
        report.breaches().forEach(breach -> table.append(breach(breach, locale, zone)));
        return table.toString();
    }

    private String heading(String[] columns, Locale locale) {
        return Csv.row(Arrays.stream(columns)
                .map(column -> text("sla-report." + column, locale))
                .toList());
    }

    private String row(String group, String name, SlaReport.Row row, Locale locale) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(text("sla-report." + group, locale));
        cells.add(name);
        cells.add(row.number());
        cells.add(row.reactionKept());
        cells.add(duration(row.reaction().mean()));
        cells.add(duration(row.reaction().median()));
        cells.add(row.solutionKept());
        cells.add(duration(row.solution().mean()));
        cells.add(duration(row.solution().median()));
        return Csv.row(cells);
    }

    private String breach(SlaReport.Breach breach, Locale locale, ZoneId zone) {
        return Csv.row(List.of(
                breach.number(),
                breach.title(),
                caption("ClockStep.", breach.step(), locale),
                caption("IncidentClass.", breach.incidentClass(), locale),
                breach.level(),
                Objects.requireNonNullElse(breach.assignee(), ""),
                LocalDateTime.ofInstant(breach.due(), zone).truncatedTo(ChronoUnit.MINUTES),
                caption("BreachCause.", breach.cause(), locale),
                Objects.requireNonNullElse(breach.explanation(), "")));
    }

    private String caption(String kind, @Nullable String value, Locale locale) {
        return value == null || value.isEmpty() ? "" : text(kind + value, locale);
    }

    private String text(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }

    /** As spreadsheets read a length of time. */
    private static String duration(@Nullable Long seconds) {
        return seconds == null ? "" : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
