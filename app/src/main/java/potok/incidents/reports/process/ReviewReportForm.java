package potok.incidents.reports.process;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
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
                    day(report.period().start(), locale),
                    day(report.period().lastDay(), locale),
                    String.valueOf(report.edition())
                },
                locale);
        return Map.of("about", about);
    }

    private static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }
}
