package potok.reporting.web;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import potok.reporting.SlaReport;
import potok.shared.charts.Months;
import potok.shared.charts.Plot;
import potok.shared.charts.Plot.Series;

/** Which share of the terms was kept, as charts: begun in time beside solved in time. */
@Component
class SlaPlots {
    private final MessageSource texts;

    SlaPlots(MessageSource texts) {
        this.texts = texts;
    }

    Plot trend(List<SlaReport.Month> months, Locale language) {
        var names = Months.named(months.stream().map(SlaReport.Month::first).toList(), language);
        return Plot.lines(
                        "%",
                        names, kept(months.stream().map(SlaReport.Month::row).toList(), language))
                .ofHundred();
    }

    Plot byClass(SlaReport report, Locale language) {
        return bars(
                report.byClass(),
                row -> row.key().isEmpty()
                        ? text("sla-report.no-class", language)
                        : text("IncidentClass." + row.key(), language),
                language);
    }

    Plot byLine(SlaReport report, Locale language) {
        return bars(report.byLine(), row -> text("incident.line", language, row.key()), language);
    }

    private Plot bars(List<SlaReport.Row> rows, Function<SlaReport.Row, String> name, Locale language) {
        return Plot.bars("%", rows.stream().map(name).toList(), kept(rows, language))
                .ofHundred();
    }

    private List<Series> kept(List<SlaReport.Row> rows, Locale language) {
        return List.of(
                new Series(
                        text("sla-report.reaction-kept", language),
                        rows.stream().map(SlaReport.Row::reactionKept).toList()),
                new Series(
                        text("sla-report.solution-kept", language),
                        rows.stream().map(SlaReport.Row::solutionKept).toList()));
    }

    private String text(String key, Locale language, Object... details) {
        return texts.getMessage(key, details, language);
    }
}
