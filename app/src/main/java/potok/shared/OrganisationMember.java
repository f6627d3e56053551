package potok.shared;

import java.util.UUID;

/** A signed-in principal who works in one organisation. */
public interface OrganisationMember {
    UUID organisation();
}
