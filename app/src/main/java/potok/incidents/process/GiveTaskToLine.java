package potok.incidents.process;

import static potok.incidents.process.IncidentProcess.INCIDENT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import potok.engine.ProcessStep;
import potok.incidents.Incidents;

/** The open task, and those to come, are of the line that has the incident now. */
@ProcessStep(
        caption = "step.giveTaskToLine",
        reads = "incidentId",
        writes = {"supportGroup", "assignee", "reporter", "confirmDays", "documentDays", "solutionDue"})
class GiveTaskToLine implements JavaDelegate {
    private final Incidents incidents;
    private final SupportTasks tasks;

    GiveTaskToLine(Incidents incidents, SupportTasks tasks) {
        this.incidents = incidents;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var incident = INCIDENT.from(execution);
        var task = incidents.task(incident);
        SupportFacts.write(execution, task);
        tasks.giveToLine(incident, task);
    }
}
