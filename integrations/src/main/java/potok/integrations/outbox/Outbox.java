package potok.integrations.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import potok.integrations.signals.Signals;
import potok.integrations.tenancy.Tenancy;

/** Where messages to people outside lie until their channel has taken them, and afterwards for the record. */
@Service
public class Outbox {
    static final String TOPIC = "outbox";

    private final OutboxMessageRepository messages;
    private final OutboxRows rows;
    private final OutboxFates fates;
    private final Tickets tickets;
    private final Signals signals;
    private final Tenancy tenancy;
    private final Clock clock;

    Outbox(
            OutboxMessageRepository messages,
            OutboxRows rows,
            OutboxFates fates,
            Tickets tickets,
            Signals signals,
            Tenancy tenancy,
            Clock clock) {
        this.messages = messages;
        this.rows = rows;
        this.fates = fates;
        this.tickets = tickets;
        this.signals = signals;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** Joins the caller's transaction, without which it refuses: the message leaves if and only if its cause stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID put(OutboundMessage message) {
        return put(message, null);
    }

    /**
     * The same for a message that waits, and does not hold up those that are written to the same recipient meanwhile.
     *
     * @param notBefore when it may leave; null: at once
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID put(OutboundMessage message, @Nullable Instant notBefore) {
        var stored = messages.save(new OutboxMessage(message, clock.instant(), notBefore));
        if (notBefore == null) {
            letGo(stored);
        }
        return stored.id();
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
            letGo(message);
        }
    }

    /**
     * The other side tells later what became of a message, in any order and more than once: what is delivered or failed
     * stays so.
     *
     * @param externalId as {@link OutboxSender#send} returned it
     * @param addressGone nothing can be sent to this recipient any more
     * @return false when we know of no such message; its sender may not have written its id down yet
     */
    @Transactional
    public boolean reached(
            String channel, String externalId, boolean delivered, @Nullable String reason, boolean addressGone) {
        var found = messages.findFirstByChannelAndExternalIdOrderByPositionDesc(channel, externalId);
        found.ifPresent(message -> reached(message.id(), externalId, delivered, reason, addressGone));
        return found.isPresent();
    }

    /** The same, for a channel whose other side tells our own id again. */
    @Transactional
    public boolean reached(
            UUID id, String externalId, boolean delivered, @Nullable String reason, boolean addressGone) {
        var found = messages.findLockedById(id);
        found.filter(message -> message.reached(externalId, delivered, reason, clock.instant()))
                .ifPresent(message -> {
                    messages.flush();
                    fates.tell(message, reason, addressGone);
                    fates.letNextGo(id, tenancy.current(), message.channel());
                });
        return found.isPresent();
    }

    /**
     * The other side has the message, whatever its answer to it was: a timeout, after which it would be sent once more.
     * Old news of an earlier attempt changes nothing.
     */
    @Transactional
    public void taken(UUID id, String externalId) {
        messages.findLockedById(id)
                .filter(message -> message.taken(externalId, clock.instant()))
                .ifPresent(this::tellAndLetNextGo);
    }

    /** The other side took the message and could not deliver it now: it is sent anew, unless it was so often enough. */
    @Transactional
    public void again(UUID id, String externalId, Duration pause, int tries, String reason) {
        var message = messages.findLockedById(id).orElse(null);
        if (message == null || message.again(externalId, pause, tries, reason, clock.instant())) {
            return;
        }
        reached(id, externalId, false, reason, false);
    }

    /** Forgets what these messages said; that they were there, and what became of them, stays. */
    @Transactional
    public void erase(Collection<UUID> ids) {
        rows.erase(ids);
    }

    private void tellAndLetNextGo(OutboxMessage message) {
        messages.flush();
        fates.tell(message, null, false);
        fates.letNextGo(message.id(), tenancy.current(), message.channel());
    }

    private void letGo(OutboxMessage message) {
        tickets.hand(message.channel(), tenancy.current(), message.id());
        signals.send(TOPIC, message.id().toString());
    }
}
