package potok.incidents.process;

import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import potok.incidents.IncidentView;
import potok.incidents.Incidents;

/** An article as the case suggests it. */
@Component
class DocumentForm extends IncidentForm {
    DocumentForm(Incidents incidents, MessageSource texts) {
        super("document-incident", incidents, texts);
    }

    @Override
    void fill(Map<String, Object> values, IncidentView incident) {
        values.put("title", incident.title());
        values.put("symptom", incident.description());
        values.put("diagnosis", Objects.requireNonNullElse(incident.cause(), ""));
        values.put("solution", Objects.requireNonNullElse(incident.solution(), ""));
    }
}
