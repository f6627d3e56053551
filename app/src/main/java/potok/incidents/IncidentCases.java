package potok.incidents;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import potok.incidents.links.CaseRef;
import potok.incidents.links.CaseSource;
import potok.incidents.links.LinkedCase;

/** Shows incidents to whoever links them. */
@Component
@Transactional(readOnly = true)
class IncidentCases implements CaseSource {
    private static final int MOST = 10;

    private final IncidentRepository incidents;

    IncidentCases(IncidentRepository incidents) {
        this.incidents = incidents;
    }

    @Override
    public boolean has(CaseRef.Kind kind) {
        return kind == CaseRef.Kind.INCIDENT;
    }

    @Override
    public List<LinkedCase> find(Collection<UUID> ids) {
        return incidents.findAllById(ids.stream().map(IncidentId::new).toList()).stream()
                .map(IncidentCases::linked)
                .toList();
    }

    @Override
    public List<LinkedCase> search(CaseRef.Kind kind, String text) {
        return incidents
                .findAll(
                        IncidentSearch.saying(text),
                        PageRequest.of(0, MOST, Sort.by("number").descending()))
                .map(IncidentCases::linked)
                .getContent();
    }

    private static LinkedCase linked(Incident incident) {
        return new LinkedCase(
                new CaseRef(CaseRef.Kind.INCIDENT, incident.id().value()),
                incident.number(),
                incident.title(),
                "IncidentStatus." + incident.status().name(),
                !incident.isClosed(),
                "/incidents/" + incident.id());
    }
}
