package potok.incidents.cases.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import potok.incidents.cases.ServiceCaseView;
import potok.shared.Csv;

/** A register as a table. */
@Component
class CasesCsv {
    private static final String[] COLUMNS = {
        "number", "title", "status", "priority", "responsible", "author", "due", "registered", "closed", "description"
    };
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final MessageSource texts;

    CasesCsv(MessageSource texts) {
        this.texts = texts;
    }

    String of(List<ServiceCaseView> cases, ZoneId zone, Locale locale) {
        var head = Arrays.stream(COLUMNS)
                .map(column -> texts.getMessage("cases." + column, null, locale))
                .toList();
        var rows = cases.stream().map(row -> Csv.row(cells(row, zone, locale)));
        return Stream.concat(Stream.of(Csv.row(head)), rows).collect(Collectors.joining("", Csv.UTF_8_MARK, ""));
    }

    private List<? extends @Nullable Object> cells(ServiceCaseView row, ZoneId zone, Locale locale) {
        return Arrays.<@Nullable Object>asList(
                row.number(),
                row.title(),
                texts.getMessage(row.statusText(), null, locale),
                texts.getMessage("CaseLevel." + row.priority(), null, locale),
                row.responsibleName(),
                row.authorName(),
                moment(row.due(), zone),
                moment(row.registeredAt(), zone),
                moment(row.closedAt(), zone),
                row.description());
    }

    private static @Nullable String moment(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? null : MOMENT.format(moment.atZone(zone));
    }
}
