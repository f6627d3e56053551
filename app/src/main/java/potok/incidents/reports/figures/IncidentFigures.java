package potok.incidents.reports.figures;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import potok.incidents.IncidentClass;
import potok.incidents.reports.Indicators;
import potok.incidents.reports.Period;
import potok.incidents.reports.ReportKind;
import potok.incidents.reports.ReportSection;
import potok.incidents.reports.ReportSection.Chart;
import potok.incidents.reports.ReportSection.Figure;
import potok.incidents.reports.ReportSection.Table;
import potok.incidents.reports.ReportSource;
import potok.incidents.reports.figures.Counts.Line;

/** Incidents: how many, how grave, how quickly they were solved, which terms were broken. */
@Component
@Order(10)
class IncidentFigures implements ReportSource, Indicators {
    private static final String REGISTERED = """
            select count(*) from incident
            where kind = 'INCIDENT' and registered_at >= :from and registered_at < :until""";
    private static final String REQUESTS = """
            select count(*) from incident
            where kind = 'REQUEST' and registered_at >= :from and registered_at < :until""";
    private static final String SOLVED =
            "select count(*) from incident where solved_at >= :from and solved_at < :until";
    private static final String BROKEN = """
            select count(distinct incident_id) from incident_step
            where step in ('REACTION_BREACHED', 'SOLUTION_BREACHED') and due_at >= :from and due_at < :until""";
    private static final String MINUTES = """
            select coalesce(round(avg(extract(epoch from solved_at - registered_at)) / 60), 0)
            from incident where kind = 'INCIDENT' and solved_at >= :from and solved_at < :until""";

    private static final List<Line> BY_MONTH =
            List.of(new Line("incidents-registered", REGISTERED), new Line("terms-broken", BROKEN));
    private static final String BY_CLASS = """
            select incident_class, count(*) from incident
            where registered_at >= :from and registered_at < :until and incident_class is not null
            group by incident_class""";
    private static final String BY_LINE = """
            select level, count(*) from incident
            where registered_at >= :from and registered_at < :until group by level""";
    private static final int LINES = 4;

    private static final List<Line> FIGURES = List.of(
            new Line("incidents-registered", REGISTERED),
            new Line("requests-registered", REQUESTS),
            new Line("incidents-solved", SOLVED),
            new Line("terms-broken", BROKEN),
            new Line("minutes-to-solve", MINUTES));

    private final Counts counts;
    private final MessageSource texts;

    IncidentFigures(Counts counts, MessageSource texts) {
        this.counts = counts;
        this.texts = texts;
    }

    @Override
    public ReportSection section(ReportKind kind, Period period, ZoneId zone, Locale language) {
        return new ReportSection(
                "incidents",
                counts.figures(FIGURES, period, zone),
                kind == ReportKind.TRENDS
                        ? List.of(
                                counts.byMonth("incidents", BY_MONTH, period, zone, language),
                                byClass(period, zone, language),
                                byLine(period, zone, language))
                        : List.of(byClass(period, zone, language), byLine(period, zone, language)),
                broken(period, zone, language));
    }

    private Chart byClass(Period period, ZoneId zone, Locale language) {
        var names = new LinkedHashMap<String, String>();
        for (var one : IncidentClass.values()) {
            names.put(one.name(), texts.getMessage("IncidentClass." + one, null, language));
        }
        return counts.byName("incidents-by-class", BY_CLASS, names, period, zone, language);
    }

    private Chart byLine(Period period, ZoneId zone, Locale language) {
        var names = new LinkedHashMap<String, String>();
        for (var line = 1; line <= LINES; line++) {
            names.put(String.valueOf(line), texts.getMessage("incident.line", new Object[] {line}, language));
        }
        return counts.byName("incidents-by-line", BY_LINE, names, period, zone, language);
    }

    private List<Table> broken(Period period, ZoneId zone, Locale language) {
        var rows = counts.rows(
                """
                        select incident.number, incident.title, step.step, step.cause, step.explanation
                        from incident_step step join incident using (incident_id)
                        where step.step in ('REACTION_BREACHED', 'SOLUTION_BREACHED')
                          and step.due_at >= :from and step.due_at < :until
                        order by step.due_at limit 50""",
                period,
                zone,
                (row, index) -> List.of(
                        row.getString("number"),
                        row.getString("title"),
                        texts.getMessage("report.step." + row.getString("step"), null, language),
                        Objects.requireNonNullElse(
                                row.getString("explanation"), cause(row.getString("cause"), language))));
        return List.of(new Table("terms-broken", List.of("number", "what", "term", "reason"), rows));
    }

    private String cause(@Nullable String cause, Locale language) {
        return cause == null ? "" : texts.getMessage("BreachCause." + cause, null, language);
    }

    @Override
    public Map<String, Integer> of(Period period, ZoneId zone) {
        var growth = new Figure(
                        "incidents-registered",
                        counts.count(REGISTERED, period, zone),
                        counts.count(REGISTERED, period.before(), zone))
                .growth();
        var registered = counts.count(REGISTERED, period, zone) + counts.count(REQUESTS, period, zone);
        return Map.of(
                "incidentsGrowth",
                growth == null ? 0 : growth.intValue(),
                "breachShare",
                Indicators.share(counts.count(BROKEN, period, zone), registered));
    }
}
