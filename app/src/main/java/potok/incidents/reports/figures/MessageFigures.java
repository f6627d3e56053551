package potok.incidents.reports.figures;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import potok.incidents.reports.Indicators;
import potok.incidents.reports.Period;
import potok.incidents.reports.ReportKind;
import potok.incidents.reports.ReportSection;
import potok.incidents.reports.ReportSection.Figure;
import potok.incidents.reports.ReportSource;
import potok.incidents.reports.figures.Counts.Line;

/** What came from outside and went there, and what of it failed for good. */
@Component
@Order(30)
class MessageFigures implements ReportSource, Indicators {
    private static final String OUT =
            "select count(*) from outbox_message where created_at >= :from and created_at < :until";
    private static final String OUT_FAILED = OUT + " and status = 'FAILED'";
    private static final String IN =
            "select count(*) from inbox_event where received_at >= :from and received_at < :until";
    private static final String IN_FAILED = IN + " and status = 'DEAD'";

    private static final List<Line> FIGURES = List.of(
            new Line("messages-out", OUT),
            new Line("messages-failed", OUT_FAILED),
            new Line("events-in", IN),
            new Line("events-failed", IN_FAILED));

    private final Counts counts;
    private final JdbcClient database;

    MessageFigures(Counts counts, JdbcClient database) {
        this.counts = counts;
        this.database = database;
    }

    @Override
    public ReportSection section(ReportKind kind, Period period, ZoneId zone, Locale language) {
        return new ReportSection(
                "messages",
                Stream.concat(counts.figures(FIGURES, period, zone).stream(), Stream.of(size()))
                        .toList(),
                kind == ReportKind.TRENDS
                        ? List.of(
                                counts.byMonth(
                                        "messages",
                                        List.of(new Line("messages-out", OUT), new Line("events-in", IN)),
                                        period,
                                        zone,
                                        language),
                                counts.byMonth(
                                        "failures",
                                        List.of(new Line("messages-out", OUT_FAILED), new Line("events-in", IN_FAILED)),
                                        period,
                                        zone,
                                        language))
                        : List.of(),
                List.of());
    }

    private Figure size() {
        return new Figure(
                "database-size",
                database.sql("select pg_database_size(current_database()) / 1048576")
                        .query(Long.class)
                        .single(),
                null);
    }

    @Override
    public Map<String, Integer> of(Period period, ZoneId zone) {
        return Map.of(
                "failedShare",
                Indicators.share(counts.count(OUT_FAILED, period, zone), counts.count(OUT, period, zone)));
    }
}
