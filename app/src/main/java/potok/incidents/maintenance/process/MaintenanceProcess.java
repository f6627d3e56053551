package potok.incidents.maintenance.process;

import java.time.Instant;
import java.util.UUID;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import potok.engine.ProcessStarts;
import potok.engine.ProcessVariable;
import potok.incidents.maintenance.MaintenanceEvent;
import potok.incidents.maintenance.MaintenanceId;

/** Starts the process of a maintenance in the transaction in which it is opened. */
@Component
class MaintenanceProcess {
    static final String KEY = "maintenance";
    static final String ITEM_KEY = "maintenance-item";

    static final ProcessVariable<MaintenanceId> RUN = ProcessVariable.id("runId", MaintenanceId::of);
    static final ProcessVariable<UUID> ITEM = ProcessVariable.id("itemId", UUID::fromString);
    static final ProcessVariable<String> FREQUENCY = ProcessVariable.text("frequency");
    static final ProcessVariable<Integer> TERM_HOURS = ProcessVariable.number("termHours");
    static final ProcessVariable<String> OVERDUE_GROUP = ProcessVariable.text("overdueGroup");
    static final ProcessVariable<Instant> DUE_AT = ProcessVariable.moment("dueAt");
    static final ProcessVariable<Boolean> ITEM_SETTLED = ProcessVariable.flag("itemSettled");

    private final ProcessStarts starts;

    MaintenanceProcess(ProcessStarts starts) {
        this.starts = starts;
    }

    @EventListener
    void on(MaintenanceEvent.Opened opened) {
        starts.start(
                KEY,
                opened.maintenance().toString(),
                Variables.putValue(RUN.name(), RUN.raw(opened.maintenance()))
                        .putValue(FREQUENCY.name(), opened.frequency().code()));
    }
}
