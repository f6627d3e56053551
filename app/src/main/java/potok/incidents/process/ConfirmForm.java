package potok.incidents.process;

import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import potok.incidents.IncidentView;
import potok.incidents.Incidents;

/** What was done. */
@Component
class ConfirmForm extends IncidentForm {
    ConfirmForm(Incidents incidents, MessageSource texts) {
        super("confirm-incident", incidents, texts);
    }

    @Override
    void fill(Map<String, Object> values, IncidentView incident) {
        values.put("done", Objects.requireNonNullElse(incident.solution(), "—"));
    }
}
