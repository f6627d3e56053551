package potok.incidents.maintenance;

import java.time.Instant;

/** Work that the service calendar starts. */
public interface ServiceRound {
    /** The next moment, after now, at which some of it begins. */
    Instant nextBeginning();
}
