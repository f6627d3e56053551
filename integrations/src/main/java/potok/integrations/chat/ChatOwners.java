package potok.integrations.chat;

import java.util.Optional;
import java.util.UUID;

/** Knows to which organisation what somebody writes to the bot belongs: all organisations share the bot. */
public interface ChatOwners {
    /** That of the person who linked this chat; a stranger writes to the first organisation. */
    UUID organisationOf(String chat);

    /** That which gave out the link; empty when nobody did, or it is used up. */
    Optional<UUID> organisationOfLink(String token);
}
