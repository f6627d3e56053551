package potok.integrations.outbox;

import io.micrometer.core.instrument.Metrics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import potok.integrations.outbox.OutboxRows.Claim;
import potok.integrations.tenancy.Tenancy;

/**
 * Has one message of the outbox sent, and writes down how that went. No transaction is open while the other side is
 * spoken to: the message is marked as being sent, for a while.
 */
@Component
class OutboxWork {
    private static final Logger log = LoggerFactory.getLogger(OutboxWork.class);
    private static final int LONGEST_ERROR = 2_000;

    private final OutboxRows rows;
    private final OutboxFates fates;
    private final Map<String, OutboxSender> senders;
    private final Remotes remotes;
    private final OutboxProperties settings;
    private final Tenancy tenancy;

    OutboxWork(
            OutboxRows rows,
            OutboxFates fates,
            List<OutboxSender> senders,
            Remotes remotes,
            OutboxProperties settings,
            Tenancy tenancy) {
        this.rows = rows;
        this.fates = fates;
        this.senders = senders.stream().collect(Collectors.toMap(OutboxSender::channel, Function.identity()));
        this.remotes = remotes;
        this.settings = settings;
        this.tenancy = tenancy;
    }

    /** Those that somebody can send on. */
    Set<String> channels() {
        return senders.keySet();
    }

    /** Sends the message if it is its turn; else the one before it, or the clock, will see to it. */
    void carry(String channel, Ticket ticket) {
        tenancy.in(ticket.organisation(), () -> rows.claim(channel, ticket.message(), settings.lease())
                .ifPresent(this::send));
    }

    /** False when nothing is due. */
    boolean sendNext(String channel) {
        var claimed = tenancy.everywhere(() -> rows.claimNext(channel, settings.lease()));
        claimed.ifPresent(claim -> tenancy.in(claim.organisation(), () -> send(claim)));
        return claimed.isPresent();
    }

    private void send(Claim claim) {
        var message = fates.read(claim.message());
        var sender = Objects.requireNonNull(senders.get(message.channel()));
        var remote = remotes.of(claim.organisation(), message, sender.limits());
        try {
            remote.enter(message.recipient());
        } catch (SendingPostponed e) {
            postpone(claim, message, e);
            return;
        }
        var started = System.nanoTime();
        var outcome = speak(claim, message, sender, remote);
        Metrics.timer("potok.outbox.sending", "channel", message.channel(), "outcome", outcome)
                .record(System.nanoTime() - started, TimeUnit.NANOSECONDS);
    }

    /** What came of it, as the metric calls it. */
    private String speak(Claim claim, OutboundMessage message, OutboxSender sender, Remote remote) {
        try {
            var externalId = sender.send(claim.message(), message);
            remote.answered();
            fates.sent(claim, externalId);
            return "sent";
        } catch (ChannelNotReady e) {
            remote.left();
            fates.again(claim, claim.attempt() - 1, settings.whenNotReady(), reason(e));
            rows.postpone(claim.organisation(), message, settings.whenNotReady());
            return "not-ready";
        } catch (SendingPostponed e) {
            remote.left();
            if (e.isEverybodys()) {
                remote.leaveAlone(e.pause());
            }
            postpone(claim, message, e);
            return "postponed";
        } catch (SendingRefused e) {
            remote.answered();
            log.warn("Outbox message {} ({}) is refused: {}", claim.message(), message, e.getMessage());
            fates.failed(claim, reason(e), e.isAddressGone());
            return "refused";
        } catch (RuntimeException | Error e) {
            remote.failed(e);
            log.warn("Outbox message {} ({}) failed at attempt {}", claim.message(), message, claim.attempt(), e);
            failed(claim, e);
            return "failed";
        }
    }

    private void postpone(Claim claim, OutboundMessage message, SendingPostponed postponed) {
        log.debug("Outbox message {} ({}) waits: {}", claim.message(), message, postponed.getMessage());
        fates.again(claim, claim.attempt() - 1, postponed.pause(), reason(postponed));
        if (postponed.isEverybodys()) {
            rows.postpone(claim.organisation(), message, postponed.pause());
        }
    }

    private void failed(Claim claim, Throwable failure) {
        var pauses = settings.pauses();
        if (claim.attempt() > pauses.size()) {
            fates.failed(claim, reason(failure), false);
        } else {
            fates.again(claim, claim.attempt(), pauses.get(claim.attempt() - 1), reason(failure));
        }
    }

    private static String reason(Throwable failure) {
        var reason = failure instanceof SendingRefused
                        || failure instanceof SendingPostponed
                        || failure instanceof ChannelNotReady
                ? String.valueOf(failure.getMessage())
                : NestedExceptionUtils.getMostSpecificCause(failure).toString();
        return reason.replace('\0', ' ').substring(0, Math.min(LONGEST_ERROR, reason.length()));
    }
}
