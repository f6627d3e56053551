package potok.incidents.process;

import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import potok.incidents.IncidentView;
import potok.incidents.Incidents;

/** The cause that was found, and what was tried before. */
@Component
class FixForm extends IncidentForm {
    FixForm(Incidents incidents, MessageSource texts) {
        super("fix-incident", incidents, texts);
    }

    @Override
    void fill(Map<String, Object> values, IncidentView incident) {
        values.put("found", Objects.requireNonNullElse(incident.cause(), "—"));
        values.put("solution", Objects.requireNonNullElse(incident.solution(), ""));
    }
}
