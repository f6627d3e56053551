package potok.incidents.maintenance.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import potok.engine.ProcessStep;
import potok.incidents.maintenance.Maintenance;

@ProcessStep(caption = "step.startDueMaintenance")
class StartDueMaintenance implements JavaDelegate {
    private final Maintenance maintenance;

    StartDueMaintenance(Maintenance maintenance) {
        this.maintenance = maintenance;
    }

    @Override
    public void execute(DelegateExecution execution) {
        maintenance.openDue();
    }
}
