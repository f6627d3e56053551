package potok.incidents.process;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import potok.engine.FormContext;
import potok.engine.Markdown;
import potok.incidents.IncidentId;
import potok.incidents.IncidentView;
import potok.incidents.Incidents;

/** What each form of an incident shows of it. */
abstract class IncidentForm implements FormContext {
    private final String form;
    private final Incidents incidents;
    private final MessageSource texts;

    IncidentForm(String form, Incidents incidents, MessageSource texts) {
        this.form = form;
        this.incidents = incidents;
        this.texts = texts;
    }

    @Override
    public final String form() {
        return form;
    }

    @Override
    public final Map<String, Object> values(String businessKey, Locale locale) {
        var incident = incidents.view(IncidentId.of(businessKey));
        var values = new HashMap<String, Object>();
        values.put(
                "about",
                texts.getMessage(
                        "form.about.incident",
                        new Object[] {
                            String.valueOf(incident.number()),
                            Markdown.plain(incident.title()),
                            Markdown.plain(incident.description()),
                            Markdown.plain(incident.reporter().name())
                        },
                        locale));
        fill(values, incident);
        return values;
    }

    /** What this form shows besides. */
    void fill(Map<String, Object> values, IncidentView incident) {}
}
