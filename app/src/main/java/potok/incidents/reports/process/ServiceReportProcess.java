package potok.incidents.reports.process;

import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import potok.engine.ProcessStarts;
import potok.engine.ProcessVariable;
import potok.incidents.reports.ReportEvent;
import potok.incidents.reports.ReportId;

/** Starts the process of a report in the transaction in which it is opened. */
@Component
class ServiceReportProcess {
    static final String KEY = "service-report";

    static final ProcessVariable<ReportId> REPORT = ProcessVariable.id("reportId", ReportId::of);
    static final ProcessVariable<String> KIND = ProcessVariable.text("reportKind");
    static final ProcessVariable<String> REVIEW_GROUP = ProcessVariable.text("reviewGroup");
    static final ProcessVariable<String> READERS_GROUP = ProcessVariable.text("readersGroup");
    static final ProcessVariable<Boolean> APPROVED = ProcessVariable.flag("reportApproved");

    private final ProcessStarts starts;

    ServiceReportProcess(ProcessStarts starts) {
        this.starts = starts;
    }

    @EventListener
    void on(ReportEvent.Opened opened) {
        starts.start(
                KEY,
                opened.report().toString(),
                Variables.putValue(REPORT.name(), REPORT.raw(opened.report()))
                        .putValue(KIND.name(), opened.kind().code()));
    }
}
