package potok.incidents;

import java.util.UUID;
import org.springframework.stereotype.Component;
import potok.files.FileOwner;
import potok.identity.SignedIn;

/** Files of an incident that its reporter sees, too. */
@Component
class SharedFiles implements FileOwner {
    private final IncidentRepository incidents;

    SharedFiles(IncidentRepository incidents) {
        this.incidents = incidents;
    }

    @Override
    public String kind() {
        return IncidentFiles.SHARED;
    }

    @Override
    public boolean mayRead(UUID record, SignedIn reader) {
        return incidents
                .findById(new IncidentId(record))
                .filter(incident -> IncidentSight.seesAll(reader)
                        || reader.id().equals(incident.reporter().user()))
                .isPresent();
    }
}
