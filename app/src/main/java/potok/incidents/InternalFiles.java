package potok.incidents;

import java.util.UUID;
import org.springframework.stereotype.Component;
import potok.files.FileOwner;
import potok.identity.SignedIn;

/** Files of an incident that are for who works on it. */
@Component
class InternalFiles implements FileOwner {
    private final IncidentRepository incidents;

    InternalFiles(IncidentRepository incidents) {
        this.incidents = incidents;
    }

    @Override
    public String kind() {
        return IncidentFiles.INTERNAL;
    }

    @Override
    public boolean mayRead(UUID record, SignedIn reader) {
        return IncidentSight.seesAll(reader) && incidents.existsById(new IncidentId(record));
    }
}
