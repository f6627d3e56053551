package potok.incidents.reports.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import potok.engine.ProcessStep;
import potok.incidents.reports.ServiceReports;

@ProcessStep(caption = "step.startDueReports")
class StartDueReports implements JavaDelegate {
    private final ServiceReports reports;

    StartDueReports(ServiceReports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reports.openDue();
    }
}
