package potok.incidents.reports.figures;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import potok.incidents.reports.Period;
import potok.incidents.reports.ReportKind;
import potok.incidents.reports.ReportSection;
import potok.incidents.reports.ReportSection.Table;
import potok.incidents.reports.ReportSource;
import potok.incidents.reports.figures.Counts.Line;

/** What of the system itself became other: versions of the product, models, settings and reference data. */
@Component
@Order(60)
class SystemChangeFigures implements ReportSource {
    private static final String MIGRATIONS = """
            select count(*) from flyway_schema_history
            where success and installed_on >= :from and installed_on < :until""";
    private static final String MODELS = """
            select count(*) from act_re_deployment
            where deploy_time_ >= :from and deploy_time_ < :until
              and (tenant_id_ is null or tenant_id_ = potok_organisation()::text)""";
    private static final String SETTINGS =
            "select count(*) from setting_change where changed_at >= :from and changed_at < :until";

    private static final List<Line> FIGURES = List.of(
            new Line("migrations", MIGRATIONS),
            new Line("models-deployed", MODELS),
            new Line("settings-changed", SETTINGS));

    private final Counts counts;

    SystemChangeFigures(Counts counts) {
        this.counts = counts;
    }

    @Override
    public boolean speaksIn(ReportKind kind) {
        return kind == ReportKind.CHANGES;
    }

    @Override
    public ReportSection section(ReportKind kind, Period period, ZoneId zone, Locale language) {
        return new ReportSection(
                "system-changes",
                counts.figures(FIGURES, period, zone),
                List.of(counts.byMonth(
                        "settings-changed", List.of(new Line("settings-changed", SETTINGS)), period, zone, language)),
                List.of(
                        new Table("migrations", List.of("day", "version", "what"), rows("""
                                select to_char(installed_on, 'YYYY-MM-DD'), coalesce(version, ''), description
                                from flyway_schema_history
                                where success and installed_on >= :from and installed_on < :until
                                order by installed_rank desc limit 60""", period, zone)),
                        new Table("settings-changed", List.of("what", "times", "person"), rows("""
                                select list, count(*)::text, string_agg(distinct changed_by, ', ')
                                from setting_change
                                where changed_at >= :from and changed_at < :until
                                group by list order by count(*) desc limit 40""", period, zone))));
    }

    private List<List<String>> rows(String question, Period period, ZoneId zone) {
        return counts.rows(
                question, period, zone, (row, index) -> List.of(row.getString(1), row.getString(2), row.getString(3)));
    }
}
