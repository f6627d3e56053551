package potok.incidents.process;

import static potok.incidents.process.IncidentProcess.INCIDENT;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import potok.engine.FormFields;
import potok.engine.ProcessStep;
import potok.incidents.IncidentSolutions;

@ProcessStep(caption = "step.diagnoseIncident", reads = "incidentId")
class DiagnoseIncident implements TaskListener {
    private final IncidentSolutions solutions;

    DiagnoseIncident(IncidentSolutions solutions) {
        this.solutions = solutions;
    }

    @Override
    public void notify(DelegateTask task) {
        solutions.diagnose(INCIDENT.from(task), FormFields.of(task).required("cause"));
    }
}
