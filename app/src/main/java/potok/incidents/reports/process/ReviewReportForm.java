package potok.incidents.reports.process;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import potok.engine.FormContext;
import potok.incidents.reports.ReportId;
import potok.incidents.reports.ServiceReports;

/** Which report is to be reviewed. */
@Component
class ReviewReportForm implements FormContext {
    private final ServiceReports reports;
    private final MessageSource texts;

    ReviewReportForm(ServiceReports reports, MessageSource texts) {
        this.reports = reports;
        this.texts = texts;
    }

    @Override
    public String form() {
        return "review-report";
    }

    @Override
    public Map<String, Object> values(String businessKey, Locale locale) {
        var report = reports.view(ReportId.of(businessKey));
        var about = texts.getMessage(
                "form.about.report",
                new Object[] {
                    texts.getMessage("ReportKind." + report.kind(), null, locale),
                    report.period().start().toString(),
                    report.period().lastDay().toString(),
                    String.valueOf(report.edition())
                },
                locale);
        return Map.of("about", about);
    }
}
