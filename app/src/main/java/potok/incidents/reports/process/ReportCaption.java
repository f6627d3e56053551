package potok.incidents.reports.process;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import potok.engine.CaseCaption;
import potok.incidents.reports.ReportId;
import potok.incidents.reports.ReportView;
import potok.incidents.reports.ServiceReports;

/** A report is known by its kind and the beginning of its period. */
@Component
class ReportCaption implements CaseCaption {
    private final ServiceReports reports;
    private final MessageSource texts;

    ReportCaption(ServiceReports reports, MessageSource texts) {
        this.reports = reports;
        this.texts = texts;
    }

    @Override
    public String process() {
        return ServiceReportProcess.KEY;
    }

    @Override
    public Map<String, String> of(Collection<String> businessKeys) {
        return reports.views(businessKeys.stream().map(ReportId::of).toList()).stream()
                .collect(toMap(report -> report.id().toString(), this::caption));
    }

    private String caption(ReportView report) {
        return texts.getMessage("ReportKind." + report.kind(), null, LocaleContextHolder.getLocale()) + ", "
                + report.period().start();
    }

    @Override
    public Optional<String> page(String businessKey) {
        return Optional.of("/service-reports/" + businessKey);
    }
}
