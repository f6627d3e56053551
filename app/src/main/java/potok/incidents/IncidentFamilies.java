package potok.incidents;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import potok.shared.NotFound;
import potok.shared.RuleBroken;

/** Which incidents are the same fault as another, or a part of it. */
@Service
@Transactional
public class IncidentFamilies {
    private final Incidents incidents;
    private final IncidentRepository repository;
    private final Clock clock;

    IncidentFamilies(Incidents incidents, IncidentRepository repository, Clock clock) {
        this.incidents = incidents;
        this.repository = repository;
        this.clock = clock;
    }

    /** @throws RuleBroken {@code incident-unknown} when there is none of this number */
    @Transactional(readOnly = true)
    public IncidentId byNumber(long number) {
        return repository
                .findByNumber(number)
                .map(Incident::id)
                .orElseThrow(() -> new RuleBroken("incident-unknown", number));
    }

    /** Those that were found to be the same, or a part of it. */
    @Transactional(readOnly = true)
    public List<IncidentView> children(IncidentId parent) {
        return incidents.views(
                repository.findByParent(parent).stream().map(Incident::id).toList());
    }

    /** It ends here; what becomes of the other one concerns its reporter, too. */
    public void linkDuplicate(IncidentId id, IncidentId of) {
        var original = incident(of);
        incidents.change(id, incident -> {
            incident.belongTo(root(original));
            incident.drop(IncidentOutcome.DUPLICATE, clock.instant());
        });
        incidents.tell(id, "incident-duplicate", String.valueOf(original.number()));
        incidents.tell(of, "incident-has-duplicate", String.valueOf(incident(id).number()));
    }

    /** It stays open, and its people hear when the other one is solved. */
    public void setParent(IncidentId id, IncidentId parent) {
        var above = incident(parent);
        incidents.change(id, incident -> incident.belongTo(root(above)));
        incidents.tell(id, "incident-part-of", String.valueOf(above.number()));
        incidents.tell(parent, "incident-has-part", String.valueOf(incident(id).number()));
    }

    private static IncidentId root(Incident incident) {
        return Objects.requireNonNullElse(incident.parent(), incident.id());
    }

    private Incident incident(IncidentId id) {
        return repository.findById(id).orElseThrow(() -> new NotFound(id));
    }
}
