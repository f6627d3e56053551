package potok.incidents.process;

import static potok.incidents.process.IncidentProcess.INCIDENT;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import potok.engine.FormFields;
import potok.engine.ProcessStep;
import potok.incidents.Lessons;

/** What was learnt is written down: in an article of its own, or by the article that was known already. */
@ProcessStep(caption = "step.documentIncident", reads = "incidentId")
class DocumentIncident implements TaskListener {
    private final Lessons lessons;

    DocumentIncident(Lessons lessons) {
        this.lessons = lessons;
    }

    /** As the form offers them. */
    enum Article {
        WRITE,
        NONE
    }

    @Override
    public void notify(DelegateTask task) {
        var incident = INCIDENT.from(task);
        var form = FormFields.of(task);
        switch (form.requiredChoice("article", Article.class)) {
            case WRITE ->
                lessons.write(
                        incident,
                        form.required("title"),
                        form.required("symptom"),
                        form.required("diagnosis"),
                        form.required("solution"));
            case NONE -> lessons.skip(incident, form.required("reason"));
        }
    }
}
