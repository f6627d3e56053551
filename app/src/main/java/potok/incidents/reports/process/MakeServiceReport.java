package potok.incidents.reports.process;

import static potok.incidents.reports.process.ServiceReportProcess.REPORT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import potok.engine.ProcessStep;
import potok.incidents.reports.ServiceReports;

@ProcessStep(caption = "step.makeServiceReport", reads = "reportId")
class MakeServiceReport implements JavaDelegate {
    private final ServiceReports reports;

    MakeServiceReport(ServiceReports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reports.make(REPORT.from(execution));
    }
}
