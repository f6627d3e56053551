package potok.incidents.process;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import potok.engine.CaseCaption;
import potok.incidents.IncidentId;
import potok.incidents.Incidents;

/** An incident is known by its number and title. */
@Component
class IncidentCaption implements CaseCaption {
    private final Incidents incidents;

    IncidentCaption(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public String process() {
        return IncidentProcess.KEY;
    }

    @Override
    public Map<String, String> of(Collection<String> businessKeys) {
        return incidents.views(businessKeys.stream().map(IncidentId::of).toList()).stream()
                .collect(toMap(incident -> incident.id().toString(), incident -> "№ %d %s"
                        .formatted(incident.number(), incident.title())));
    }

    @Override
    public Optional<String> page(String businessKey) {
        return Optional.of("/incidents/" + businessKey);
    }
}
