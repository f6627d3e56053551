package potok.incidents.process;

import static potok.incidents.process.IncidentProcess.FIXED;
import static potok.incidents.process.IncidentProcess.INCIDENT;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import potok.engine.FormFields;
import potok.engine.ProcessStep;
import potok.incidents.FixCheck;
import potok.incidents.IncidentSolutions;

/** Solved, or the cause was another one; a solution that was not tried in isolation is refused. */
@ProcessStep(caption = "step.fixIncident", reads = "incidentId", writes = "fixed")
class FixIncident implements TaskListener {
    private final IncidentSolutions solutions;

    FixIncident(IncidentSolutions solutions) {
        this.solutions = solutions;
    }

    /** As the form offers them. */
    enum FixOutcome {
        FIXED,
        DIAGNOSE_AGAIN
    }

    @Override
    public void notify(DelegateTask task) {
        var incident = INCIDENT.from(task);
        var form = FormFields.of(task);
        var outcome = form.requiredChoice("outcome", FixOutcome.class);
        switch (outcome) {
            case FIXED ->
                solutions.fix(
                        incident,
                        form.required("solution"),
                        new FixCheck(
                                form.flag("reproduced"),
                                form.flag("testedInIsolation"),
                                form.flag("othersUnharmed"),
                                form.flag("canBeTakenBack")));
            case DIAGNOSE_AGAIN -> solutions.diagnoseAgain(incident, form.required("reason"));
        }
        FIXED.set(task, outcome == FixOutcome.FIXED);
    }
}
