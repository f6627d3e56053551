package potok.incidents.reports.figures;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import potok.incidents.reports.Period;
import potok.incidents.reports.ReportSection.Chart;
import potok.incidents.reports.ReportSection.Figure;
import potok.shared.charts.Months;
import potok.shared.charts.Plot;
import potok.shared.charts.Plot.Series;

/** Questions of the form {@code select count(*) … :from … :until}, asked of the present organisation's rows. */
@Component
class Counts {
    private final JdbcClient database;
    private final MessageSource texts;

    Counts(JdbcClient database, MessageSource texts) {
        this.database = database;
        this.texts = texts;
    }

    long count(String question, Period period, ZoneId zone) {
        return asked(question, period, zone).query(Long.class).single();
    }

    /** @param figure by whose name it is told */
    record Line(String figure, String question) {}

    /** Each with that of the period before. */
    List<Figure> figures(List<Line> asked, Period period, ZoneId zone) {
        return asked.stream()
                .map(line -> new Figure(
                        line.figure(),
                        count(line.question(), period, zone),
                        count(line.question(), period.before(), zone)))
                .toList();
    }

    <T> List<T> rows(String question, Period period, ZoneId zone, RowMapper<T> row) {
        return asked(question, period, zone).query(row).list();
    }

    Chart byMonth(String key, List<Line> asked, Period period, ZoneId zone, Locale language) {
        var months = period.months();
        var lines = asked.stream()
                .map(line -> new Series(
                        texts.getMessage("report.figure." + line.figure(), null, language),
                        months.stream()
                                .<@Nullable Long>map(month -> count(line.question(), month, zone))
                                .toList()))
                .toList();
        return new Chart(
                key,
                Plot.lines(
                        unit(key, language),
                        Months.named(months.stream().map(Period::start).toList(), language),
                        lines));
    }

    /** @param names how those are read that are found in the first column of the answer, in their order */
    Chart byName(String key, String question, Map<String, String> names, Period period, ZoneId zone, Locale language) {
        Map<String, Long> found = new HashMap<>();
        asked(question, period, zone).query(row -> {
            found.put(row.getString(1), row.getLong(2));
        });
        return new Chart(
                key,
                Plot.bars(
                        unit(key, language),
                        List.copyOf(names.values()),
                        List.of(new Series(
                                texts.getMessage("report.chart." + key, null, language),
                                names.keySet().stream()
                                        .<@Nullable Long>map(name -> found.getOrDefault(name, 0L))
                                        .toList()))));
    }

    private JdbcClient.StatementSpec asked(String question, Period period, ZoneId zone) {
        return database.sql(question).param("from", period.from(zone)).param("until", period.until(zone));
    }

    private String unit(String key, Locale language) {
        return texts.getMessage("report.unit." + key, null, language);
    }
}
