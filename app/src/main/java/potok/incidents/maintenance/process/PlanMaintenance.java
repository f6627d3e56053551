package potok.incidents.maintenance.process;

import static potok.incidents.maintenance.process.MaintenanceProcess.DUE_AT;
import static potok.incidents.maintenance.process.MaintenanceProcess.RUN;
import static potok.incidents.maintenance.process.MaintenanceProcess.TERM_HOURS;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import potok.engine.ProcessStep;
import potok.incidents.maintenance.Maintenance;
import potok.incidents.maintenance.MaintenanceId;

/** Public for the model, which asks it for the items: a list of them would be no variable. */
@ProcessStep(
        caption = "step.planMaintenance",
        reads = {"runId", "termHours"},
        writes = "dueAt")
public class PlanMaintenance implements JavaDelegate {
    private final Maintenance maintenance;

    PlanMaintenance(Maintenance maintenance) {
        this.maintenance = maintenance;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var term = Duration.ofHours(TERM_HOURS.from(execution));
        DUE_AT.set(execution, maintenance.plan(RUN.from(execution), term));
    }

    public List<String> items(String run) {
        return maintenance.itemsOf(MaintenanceId.of(run)).stream()
                .map(UUID::toString)
                .toList();
    }
}
