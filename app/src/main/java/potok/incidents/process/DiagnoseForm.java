package potok.incidents.process;

import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import potok.incidents.IncidentView;
import potok.incidents.Incidents;

/** What was found before, when it comes back. */
@Component
class DiagnoseForm extends IncidentForm {
    DiagnoseForm(Incidents incidents, MessageSource texts) {
        super("diagnose-incident", incidents, texts);
    }

    @Override
    void fill(Map<String, Object> values, IncidentView incident) {
        values.put("cause", Objects.requireNonNullElse(incident.cause(), ""));
    }
}
