package potok.incidents.maintenance.process;

import static potok.incidents.maintenance.process.MaintenanceProcess.OVERDUE_GROUP;
import static potok.incidents.maintenance.process.MaintenanceProcess.RUN;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import potok.engine.ProcessStep;
import potok.incidents.maintenance.Maintenance;

@ProcessStep(
        caption = "step.tellOfOverdueMaintenance",
        reads = {"runId", "overdueGroup"})
class TellOfOverdueMaintenance implements JavaDelegate {
    private final Maintenance maintenance;

    TellOfOverdueMaintenance(Maintenance maintenance) {
        this.maintenance = maintenance;
    }

    @Override
    public void execute(DelegateExecution execution) {
        maintenance.tellOverdue(RUN.from(execution), OVERDUE_GROUP.from(execution));
    }
}
