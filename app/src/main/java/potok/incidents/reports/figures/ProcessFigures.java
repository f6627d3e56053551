package potok.incidents.reports.figures;

import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import potok.incidents.reports.Period;
import potok.incidents.reports.ReportKind;
import potok.incidents.reports.ReportSection;
import potok.incidents.reports.ReportSection.Figure;
import potok.incidents.reports.ReportSource;

/** How much work the processes did, and where they stand still. */
@Component
@Order(20)
class ProcessFigures implements ReportSource {
    private final HistoryService history;
    private final RuntimeService runtime;

    ProcessFigures(HistoryService history, RuntimeService runtime) {
        this.history = history;
        this.runtime = runtime;
    }

    @Override
    public ReportSection section(ReportKind kind, Period period, ZoneId zone, Locale language) {
        return new ReportSection(
                "processes",
                List.of(
                        new Figure("processes-started", started(period, zone), started(period.before(), zone)),
                        new Figure("processes-ended", ended(period, zone), ended(period.before(), zone)),
                        new Figure("steps-failed", runtime.createIncidentQuery().count(), null)),
                List.of(),
                List.of());
    }

    private long started(Period period, ZoneId zone) {
        return history.createHistoricProcessInstanceQuery()
                .startedAfter(Date.from(period.begins(zone)))
                .startedBefore(Date.from(period.ends(zone)))
                .count();
    }

    private long ended(Period period, ZoneId zone) {
        return history.createHistoricProcessInstanceQuery()
                .finishedAfter(Date.from(period.begins(zone)))
                .finishedBefore(Date.from(period.ends(zone)))
                .count();
    }
}
