package potok.incidents.maintenance.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import potok.engine.ProcessStep;

/** Before anything is started, so that a fault there does not stop the calendar. */
@ProcessStep(caption = "step.planNextRound")
class PlanNextRound implements JavaDelegate {
    private final ServiceCalendar calendar;

    PlanNextRound(ServiceCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public void execute(DelegateExecution execution) {
        calendar.planNext();
    }
}
