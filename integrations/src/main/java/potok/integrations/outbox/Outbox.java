package potok.integrations.outbox;

import java.time.Clock;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import potok.integrations.signals.Signals;

/** Where messages to people outside wait for their channel. */
@Service
public class Outbox {
    private static final String TOPIC = "outbox";

    private final OutboxMessageRepository messages;
    private final Signals signals;
    private final Clock clock;

    Outbox(OutboxMessageRepository messages, Signals signals, Clock clock) {
        this.messages = messages;
        this.signals = signals;
        this.clock = clock;
    }

    /** Joins the caller's transaction, without which it refuses: the message leaves if and only if its cause stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(OutboundMessage message) {
        var stored = messages.save(new OutboxMessage(message, clock.instant()));
        signals.send(TOPIC, stored.id().toString());
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public Page<OutboxView> latest(Pageable page) {
        return messages.findAllByOrderByCreatedAtDesc(page).map(OutboxMessage::view);
    }
}
