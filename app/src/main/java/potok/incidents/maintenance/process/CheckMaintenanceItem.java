package potok.incidents.maintenance.process;

import static potok.incidents.maintenance.process.MaintenanceProcess.ITEM;
import static potok.incidents.maintenance.process.MaintenanceProcess.ITEM_SETTLED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import potok.engine.ProcessStep;
import potok.incidents.maintenance.Maintenance;

@ProcessStep(caption = "step.checkMaintenanceItem", reads = "itemId", writes = "itemSettled")
class CheckMaintenanceItem implements JavaDelegate {
    private final Maintenance maintenance;

    CheckMaintenanceItem(Maintenance maintenance) {
        this.maintenance = maintenance;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ITEM_SETTLED.set(execution, maintenance.check(ITEM.from(execution)));
    }
}
