package potok.incidents.reports.figures;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import potok.incidents.reports.Period;
import potok.incidents.reports.ReportSection.Bar;
import potok.incidents.reports.ReportSection.Chart;
import potok.incidents.reports.ReportSection.Figure;

/** Questions of the form {@code select count(*) … :from … :until}, asked of the present organisation's rows. */
@Component
class Counts {
    private final JdbcClient database;

    Counts(JdbcClient database) {
        this.database = database;
    }

    long count(String question, Period period, ZoneId zone) {
        return database.sql(question)
                .param("from", period.from(zone))
                .param("until", period.until(zone))
                .query(Long.class)
                .single();
    }

    /** With that of the period before. */
    Figure figure(String key, String question, Period period, ZoneId zone) {
        return new Figure(key, count(question, period, zone), count(question, period.before(), zone));
    }

    Chart byMonth(String key, String question, Period period, ZoneId zone, Locale language) {
        var name = DateTimeFormatter.ofPattern("LLL yyyy", language);
        return new Chart(
                key,
                period.months().stream()
                        .map(month -> new Bar(name.format(month.start()), count(question, month, zone)))
                        .toList());
    }
}
