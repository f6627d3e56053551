package potok.integrations.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import potok.integrations.outbox.OutboxRows.Claim;
import potok.integrations.signals.Signals;

/** Writes down what became of a message, tells so, and lets the next to the same recipient go. */
@Component
class OutboxFates {
    /** The signal of a message that somebody may look at. */
    private static final String SETTLED = "";

    private static final Logger log = LoggerFactory.getLogger(OutboxFates.class);

    private final OutboxRows rows;
    private final OutboxMessageRepository messages;
    private final Tickets tickets;
    private final Signals signals;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OutboxFates(
            OutboxRows rows,
            OutboxMessageRepository messages,
            Tickets tickets,
            Signals signals,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.messages = messages;
        this.tickets = tickets;
        this.signals = signals;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    OutboundMessage read(UUID id) {
        return transaction.execute(
                reading -> messages.findById(id).orElseThrow().message());
    }

    void sent(Claim claim, @Nullable String externalId) {
        settle(claim, OutboxStatus.SENT, externalId, null, false);
    }

    void failed(Claim claim, String reason, boolean addressGone) {
        settle(claim, OutboxStatus.FAILED, null, reason, addressGone);
    }

    void again(Claim claim, int attempts, Duration pause, @Nullable String reason) {
        transaction.executeWithoutResult(waiting -> {
            rows.again(claim, attempts, pause, reason);
            signals.send(Outbox.TOPIC, SETTLED);
        });
    }

    /** Within the transaction in which the message was settled. */
    void tell(OutboxMessage settled, @Nullable String reason, boolean addressGone) {
        events.publishEvent(settled.fate(reason, addressGone, clock.instant()));
    }

    /** Within the transaction in which the message was settled. */
    void letNextGo(UUID settled, UUID organisation, String channel) {
        rows.behind(settled).ifPresent(next -> tickets.hand(channel, organisation, next));
        signals.send(Outbox.TOPIC, SETTLED);
    }

    /** Who hears of it must not have the message sent once more by failing. */
    private void settle(
            Claim claim, OutboxStatus status, @Nullable String externalId, @Nullable String reason, boolean gone) {
        try {
            transaction.executeWithoutResult(telling -> settle(claim, status, externalId, reason, gone, true));
        } catch (RuntimeException e) {
            log.error("Somebody failed to hear that outbox message {} is {}", claim.message(), status, e);
            transaction.executeWithoutResult(silent -> settle(claim, status, externalId, reason, gone, false));
        }
    }

    private void settle(
            Claim claim,
            OutboxStatus status,
            @Nullable String externalId,
            @Nullable String reason,
            boolean gone,
            boolean aloud) {
        if (!rows.settle(claim, status, externalId, reason)) {
            return;
        }
        var message = messages.findById(claim.message()).orElseThrow();
        if (aloud) {
            tell(message, reason, gone);
        }
        letNextGo(claim.message(), claim.organisation(), message.channel());
    }
}
