package potok.incidents.maintenance.process;

import static potok.incidents.maintenance.process.MaintenanceProcess.RUN;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import potok.engine.ProcessStep;
import potok.incidents.maintenance.Maintenance;

@ProcessStep(caption = "step.closeMaintenance", reads = "runId")
class CloseMaintenance implements JavaDelegate {
    private final Maintenance maintenance;

    CloseMaintenance(Maintenance maintenance) {
        this.maintenance = maintenance;
    }

    @Override
    public void execute(DelegateExecution execution) {
        maintenance.close(RUN.from(execution));
    }
}
