package potok.incidents.reports;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import potok.incidents.print.Printer;
import potok.settings.CompanySettings;
import potok.settings.Settings;

/** Writes a report in the organisation's language. */
@Component
class ReportWriter {
    private final List<ReportSource> sources;
    private final ReportAdvice advice;
    private final Printer printer;
    private final Settings settings;

    ReportWriter(List<ReportSource> sources, ReportAdvice advice, Printer printer, Settings settings) {
        this.sources = sources;
        this.advice = advice;
        this.printer = printer;
        this.settings = settings;
    }

    byte[] write(ReportView report) {
        return printer.print(
                "incidents/print-report",
                Printer.Paper.UPRIGHT,
                settings.get(CompanySettings.LANGUAGE),
                Map.of("text", text(report)));
    }

    ReportText text(ReportView report) {
        var zone = settings.get(CompanySettings.ZONE);
        var language = settings.get(CompanySettings.LANGUAGE);
        var sections = sources.stream()
                .filter(source -> source.speaksIn(report.kind()))
                .map(source -> source.section(report.kind(), report.period(), zone, language))
                .filter(section -> !section.isEmpty())
                .toList();
        var recommended = report.kind() == ReportKind.TRENDS ? advice.of(report.period(), zone) : List.<String>of();
        return new ReportText(
                report,
                settings.get(CompanySettings.NAME),
                language,
                sections,
                recommended,
                report.recommendations(),
                report.remarks());
    }
}
