package potok.incidents.reports.process;

import static potok.incidents.reports.process.ServiceReportProcess.APPROVED;
import static potok.incidents.reports.process.ServiceReportProcess.REPORT;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import potok.engine.FormFields;
import potok.engine.ProcessStep;
import potok.incidents.reports.ServiceReports;

/** Does what the reviewer decided, in the transaction of his click. */
@ProcessStep(caption = "step.reviewServiceReport", reads = "reportId", writes = "reportApproved")
class ReviewServiceReport implements TaskListener {
    private final ServiceReports reports;

    ReviewServiceReport(ServiceReports reports) {
        this.reports = reports;
    }

    enum Decision {
        APPROVE,
        REWORK
    }

    @Override
    public void notify(DelegateTask task) {
        var report = REPORT.from(task);
        var form = FormFields.of(task);
        switch (form.requiredChoice("decision", Decision.class)) {
            case APPROVE -> {
                reports.approve(report);
                APPROVED.set(task, true);
            }
            case REWORK -> {
                reports.sendBack(
                        report,
                        form.text("remarks").orElse(null),
                        form.text("recommendations").orElse(null));
                APPROVED.set(task, false);
            }
        }
    }
}
