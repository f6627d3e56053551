package potok.incidents.reports.figures;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import potok.incidents.reports.Period;
import potok.incidents.reports.ReportKind;
import potok.incidents.reports.ReportSection;
import potok.incidents.reports.ReportSection.Table;
import potok.incidents.reports.ReportSource;
import potok.incidents.reports.figures.Counts.Line;

/** Changes that went through planning, approval and roll-out. */
@Component
@Order(50)
class ChangeFigures implements ReportSource {
    private static final String REGISTERED = """
            select count(*) from service_case
            where kind = 'CHANGE' and registered_at >= :from and registered_at < :until""";
    private static final String CLOSED = """
            select count(*) from service_case
            where kind = 'CHANGE' and closed_at >= :from and closed_at < :until""";

    private static final List<Line> FIGURES =
            List.of(new Line("changes-opened", REGISTERED), new Line("changes-closed", CLOSED));

    private final Counts counts;
    private final MessageSource texts;

    ChangeFigures(Counts counts, MessageSource texts) {
        this.counts = counts;
        this.texts = texts;
    }

    @Override
    public boolean speaksIn(ReportKind kind) {
        return kind == ReportKind.CHANGES || kind == ReportKind.TRENDS;
    }

    @Override
    public ReportSection section(ReportKind kind, Period period, ZoneId zone, Locale language) {
        return new ReportSection(
                "changes",
                counts.figures(FIGURES, period, zone),
                List.of(),
                List.of(new Table(
                        "changes", List.of("number", "what", "person", "status"), ofPeriod(period, zone, language))));
    }

    private List<List<String>> ofPeriod(Period period, ZoneId zone, Locale language) {
        return counts.rows("""
                        select change.number::text, change.title, coalesce(person.name, '—'),
                               case when change.outcome is not null then 'CaseOutcome.' || change.outcome
                                    when change.stage is not null then 'CaseStage.' || change.stage end
                        from service_case change
                        left join app_user person on person.user_id = change.responsible_id
                        where change.kind = 'CHANGE' and change.registered_at < :until
                          and (change.closed_at is null or change.closed_at >= :from)
                        order by change.number
                        limit 100""", period, zone, (row, index) -> {
            var status = row.getString(4);
            return List.of(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    status == null ? "—" : texts.getMessage(status, null, language));
        });
    }
}
