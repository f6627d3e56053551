package potok.incidents.maintenance.process;

import static potok.incidents.maintenance.process.MaintenanceProcess.ITEM;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import potok.engine.FormFields;
import potok.engine.ProcessStep;
import potok.incidents.maintenance.Maintenance;

/** Does what a person reports of an item: done, with evidence, or skipped, with a reason. */
@ProcessStep(caption = "step.settleMaintenanceItem", reads = "itemId")
class SettleMaintenanceItem implements TaskListener {
    private final Maintenance maintenance;

    SettleMaintenanceItem(Maintenance maintenance) {
        this.maintenance = maintenance;
    }

    enum Outcome {
        DONE,
        SKIPPED
    }

    @Override
    public void notify(DelegateTask task) {
        var item = ITEM.from(task);
        var form = FormFields.of(task);
        switch (form.requiredChoice("outcome", Outcome.class)) {
            case DONE -> maintenance.done(item, form.text("evidence").orElse(null));
            case SKIPPED -> maintenance.skip(item, form.required("reason"));
        }
    }
}
