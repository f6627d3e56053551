package potok.integrations.outbox;

import java.time.Clock;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import potok.integrations.signals.Signals;

/** Where messages to people outside lie until their channel has taken them, and afterwards for the record. */
@Service
public class Outbox {
    static final String TOPIC = "outbox";

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
        return find(null, page);
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public Page<OutboxView> find(@Nullable OutboxStatus status, Pageable page) {
        var found = status == null
                ? messages.findAllByOrderByCreatedAtDesc(page)
                : messages.findByStatusOrderByCreatedAtDesc(status, page);
        return found.map(OutboxMessage::view);
    }

    /** Attempts a failed message anew, with all its attempts; does nothing to any other, nor to a confidential one. */
    @Transactional
    public void retry(UUID id) {
        var message =
                messages.findLockedById(id).orElseThrow(() -> new NoSuchElementException("No outbox message " + id));
        if (message.retry(clock.instant())) {
            signals.send(TOPIC, id.toString());
        }
    }
}
