package potok.incidents.reports.process;

import static potok.incidents.reports.process.ServiceReportProcess.READERS_GROUP;
import static potok.incidents.reports.process.ServiceReportProcess.REPORT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import potok.engine.ProcessStep;
import potok.incidents.reports.ServiceReports;

@ProcessStep(
        caption = "step.publishServiceReport",
        reads = {"reportId", "readersGroup"})
class PublishServiceReport implements JavaDelegate {
    private final ServiceReports reports;

    PublishServiceReport(ServiceReports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reports.publish(REPORT.from(execution), READERS_GROUP.from(execution));
    }
}
