package potok.incidents.process;

import static potok.incidents.process.IncidentProcess.CLASS;
import static potok.incidents.process.IncidentProcess.INCIDENT;
import static potok.incidents.process.IncidentProcess.PRIORITY;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import potok.engine.ProcessStep;
import potok.incidents.IncidentClass;
import potok.incidents.Incidents;
import potok.incidents.Priority;

/** What the table decided holds from now on; who reports it and who works on it is known to the tasks. */
@ProcessStep(
        caption = "step.startClocks",
        reads = {"incidentId", "incidentClass", "priority"},
        writes = {"supportGroup", "assignee", "reporter", "confirmDays", "documentDays", "solutionDue"})
class StartClocks implements JavaDelegate {
    private final Incidents incidents;

    StartClocks(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var incident = INCIDENT.from(execution);
        incidents.classify(incident, IncidentClass.of(CLASS.from(execution)), Priority.of(PRIORITY.from(execution)));
        SupportFacts.write(execution, incidents.task(incident));
    }
}
