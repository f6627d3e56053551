package potok.reporting.web;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import potok.reporting.WorkingTimeReport;
import potok.shared.Csv;

/** Working time as a table: a row for each person and day. */
@Component
class WorkingTimeCsv {
    private static final String[] COLUMNS = {
        "person",
        "city",
        "day",
        "online",
        "breaks",
        "answered",
        "missed",
        "talk",
        "orders",
        "answered-per-hour",
        "orders-per-hour"
    };

    private final MessageSource texts;

    WorkingTimeCsv(MessageSource texts) {
        this.texts = texts;
    }

    String of(WorkingTimeReport report, Locale locale) {
        var decimal = NumberFormat.getNumberInstance(locale);
        decimal.setGroupingUsed(false);
        decimal.setMaximumFractionDigits(2);
        var head = Stream.of(COLUMNS)
                .map(column -> texts.getMessage("working-time." + column, null, locale))
                .toList();
        var rows = report.days().stream().map(day -> {
            var work = day.work();
            return Csv.row(List.of(
                    day.name(),
                    day.city(),
                    day.day(),
                    duration(work.online()),
                    duration(work.breaks()),
                    work.answered(),
                    work.missed(),
                    duration(work.talk()),
                    work.orders(),
                    decimal.format(work.answeredPerHour()),
                    decimal.format(work.ordersPerHour())));
        });
        return Stream.concat(Stream.of(Csv.row(head)), rows).collect(Collectors.joining("", Csv.UTF_8_MARK, ""));
    }

    /** As spreadsheets read a length of time. */
    private static String duration(long seconds) {
        return "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
