package potok.incidents.reports.figures;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import potok.incidents.reports.Indicators;
import potok.incidents.reports.Period;
import potok.incidents.reports.ReportKind;
import potok.incidents.reports.ReportSection;
import potok.incidents.reports.ReportSection.Table;
import potok.incidents.reports.ReportSource;
import potok.incidents.reports.figures.Counts.Line;

/** Planned maintenance: how much of it there was, how much in time, and what was left out. */
@Component
@Order(40)
class MaintenanceFigures implements ReportSource, Indicators {
    private static final String RUNS = """
            select count(*) from maintenance where opened_at >= :from and opened_at < :until""";
    private static final String LATE = RUNS + " and due_at < coalesce(closed_at, now())";
    private static final String ITEMS = """
            select count(*) from maintenance_item join maintenance using (maintenance_id)
            where opened_at >= :from and opened_at < :until""";
    private static final String BY_SYSTEM = ITEMS + " and maintenance_item.status = 'DONE' and done_by is null";
    private static final String BY_PEOPLE = ITEMS + " and maintenance_item.status = 'DONE' and done_by is not null";
    private static final String SKIPPED = ITEMS + " and maintenance_item.status = 'SKIPPED'";
    private static final String CHECKED = ITEMS + " and checked_at is not null";
    private static final String TROUBLE = CHECKED + " and findings @> '[{\"trouble\": true}]'";

    private static final List<Line> BY_MONTH =
            List.of(new Line("maintenance-late", LATE), new Line("maintenance-trouble", TROUBLE));

    private static final List<Line> FIGURES = List.of(
            new Line("maintenance-runs", RUNS),
            new Line("maintenance-late", LATE),
            new Line("maintenance-by-system", BY_SYSTEM),
            new Line("maintenance-by-people", BY_PEOPLE),
            new Line("maintenance-skipped", SKIPPED),
            new Line("maintenance-trouble", TROUBLE));

    private final Counts counts;
    private final MessageSource texts;

    MaintenanceFigures(Counts counts, MessageSource texts) {
        this.counts = counts;
        this.texts = texts;
    }

    @Override
    public ReportSection section(ReportKind kind, Period period, ZoneId zone, Locale language) {
        return new ReportSection(
                "maintenance",
                counts.figures(FIGURES, period, zone),
                kind == ReportKind.TRENDS
                        ? List.of(counts.byMonth("maintenance", BY_MONTH, period, zone, language))
                        : List.of(),
                skipped(period, zone, language));
    }

    private List<Table> skipped(Period period, ZoneId zone, Locale language) {
        var rows = counts.rows(
                """
                        select period_start, code, title, reason, done_by
                        from maintenance_item join maintenance using (maintenance_id)
                        where opened_at >= :from and opened_at < :until and maintenance_item.status = 'SKIPPED'
                        order by period_start, maintenance_item.position limit 50""",
                period,
                zone,
                (row, index) -> List.of(
                        row.getString("period_start"),
                        title(row.getString("code"), row.getString("title"), language),
                        Objects.requireNonNullElse(row.getString("reason"), ""),
                        Objects.requireNonNullElse(row.getString("done_by"), "")));
        return List.of(new Table("maintenance-skipped", List.of("day", "item", "reason", "person"), rows));
    }

    private String title(@Nullable String code, @Nullable String title, Locale language) {
        return title == null ? texts.getMessage("maintenance-item." + code, null, language) : title;
    }

    @Override
    public Map<String, Integer> of(Period period, ZoneId zone) {
        return Map.of(
                "lateShare", Indicators.share(counts.count(LATE, period, zone), counts.count(RUNS, period, zone)),
                "skippedShare",
                        Indicators.share(counts.count(SKIPPED, period, zone), counts.count(ITEMS, period, zone)),
                "troubleShare",
                        Indicators.share(counts.count(TROUBLE, period, zone), counts.count(CHECKED, period, zone)));
    }
}
