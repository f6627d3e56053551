package potok.incidents.process;

import static potok.incidents.process.IncidentProcess.CONFIRMED;
import static potok.incidents.process.IncidentProcess.INCIDENT;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import potok.engine.FormFields;
import potok.engine.ProcessStep;
import potok.incidents.IncidentSolutions;

/** What the reporter says, by himself or through who asked him. */
@ProcessStep(caption = "step.confirmIncident", reads = "incidentId", writes = "confirmed")
class ConfirmIncident implements TaskListener {
    private final IncidentSolutions solutions;

    ConfirmIncident(IncidentSolutions solutions) {
        this.solutions = solutions;
    }

    /** As the form offers them. */
    enum Answer {
        CONFIRMED,
        NOT_SOLVED
    }

    @Override
    public void notify(DelegateTask task) {
        var incident = INCIDENT.from(task);
        var form = FormFields.of(task);
        var answer = form.requiredChoice("answer", Answer.class);
        switch (answer) {
            case CONFIRMED -> solutions.confirmAtTask(incident);
            case NOT_SOLVED -> solutions.rejectAtTask(incident, form.required("reason"));
        }
        CONFIRMED.set(task, answer == Answer.CONFIRMED);
    }
}
