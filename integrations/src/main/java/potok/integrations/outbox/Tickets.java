package potok.integrations.outbox;

import java.util.UUID;
import org.springframework.integration.jdbc.store.JdbcChannelMessageStore;
import org.springframework.messaging.support.GenericMessage;
import org.springframework.stereotype.Component;

/** Where it is written that a message may leave: in the writer's transaction, to be heard after its commit. */
@Component
class Tickets {
    private final JdbcChannelMessageStore store;

    Tickets(JdbcChannelMessageStore ticketStore) {
        this.store = ticketStore;
    }

    void hand(String channel, UUID organisation, UUID message) {
        store.addMessageToGroup(channel, new GenericMessage<>(new Ticket(organisation, message)));
    }
}
