package potok.incidents.reports.process;

import static potok.incidents.reports.process.ServiceReportProcess.REPORT;
import static potok.incidents.reports.process.ServiceReportProcess.REVIEW_GROUP;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import potok.engine.ProcessStep;
import potok.incidents.reports.ServiceReports;

@ProcessStep(
        caption = "step.remindReviewers",
        reads = {"reportId", "reviewGroup"})
class RemindReviewers implements JavaDelegate {
    private final ServiceReports reports;

    RemindReviewers(ServiceReports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reports.remind(REPORT.from(execution), REVIEW_GROUP.from(execution));
    }
}
