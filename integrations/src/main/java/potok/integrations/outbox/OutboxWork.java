package potok.integrations.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import potok.integrations.signals.Signals;
import potok.integrations.tenancy.Tenancy;

/**
 * Takes one message out of the outbox, has it sent, and writes down how that went. No transaction is open while the
 * other side is spoken to: the message is marked as being sent, for a while.
 */
@Component
class OutboxWork {
    /** The signal of a message that nobody need be woken for. */
    static final String SETTLED = "";

    private static final Logger log = LoggerFactory.getLogger(OutboxWork.class);
    private static final int LONGEST_ERROR = 2_000;

    private static final String CLAIM = """
            update outbox_message
            set status = 'SENDING', attempts = attempts + 1, next_attempt_at = :lease
            where outbox_message_id = (select outbox_message_id
                                       from outbox_message
                                       where status in ('QUEUED', 'SENDING')
                                         and channel in (:channels)
                                         and next_attempt_at <= :now
                                       order by next_attempt_at
                                       limit 1
                                       for update skip locked)
            returning *
            """;

    /** Only while it is still this attempt's: a lost sender who comes back finds that another went on. */
    private static final String SETTLE = """
            update outbox_message
            set status = :status, attempts = :attempts, next_attempt_at = :next, error = :error, sent_at = :sent,
                text = case when confidential and :over then '' else text end,
                html = case when confidential and :over then null else html end
            where outbox_message_id = :id and status = 'SENDING' and attempts = :attempt
            """;

    /** The others of the same channel need not find out one by one. */
    private static final String POSTPONE = """
            update outbox_message
            set next_attempt_at = :next
            where organisation_id = :organisation and channel = :channel and status = 'QUEUED'
              and next_attempt_at < :next
            """;

    private final JdbcClient database;
    private final Map<String, OutboxSender> senders;
    private final OutboxProperties settings;
    private final Signals signals;
    private final TransactionTemplate transaction;
    private final Tenancy tenancy;
    private final Clock clock;

    OutboxWork(
            JdbcClient database,
            List<OutboxSender> senders,
            OutboxProperties settings,
            Signals signals,
            PlatformTransactionManager transactions,
            Tenancy tenancy,
            Clock clock) {
        this.database = database;
        this.senders = senders.stream().collect(Collectors.toMap(OutboxSender::channel, Function.identity()));
        this.settings = settings;
        this.signals = signals;
        this.transaction = new TransactionTemplate(transactions);
        this.tenancy = tenancy;
        this.clock = clock;
    }

    private record Claimed(UUID id, UUID organisation, int attempt, OutboundMessage message) {
        static Claimed of(ResultSet row, int index) throws SQLException {
            return new Claimed(
                    row.getObject("outbox_message_id", UUID.class),
                    row.getObject("organisation_id", UUID.class),
                    row.getInt("attempts"),
                    new OutboundMessage(
                            row.getString("channel"),
                            row.getString("recipient"),
                            row.getString("subject"),
                            row.getString("text"),
                            row.getString("html"),
                            row.getString("about"),
                            row.getBoolean("confidential")));
        }
    }

    /** False when nothing is due. */
    boolean sendNext() {
        if (senders.isEmpty()) {
            return false;
        }
        var claimed = tenancy.everywhere(this::claim);
        claimed.ifPresent(message -> tenancy.in(message.organisation(), () -> send(message)));
        return claimed.isPresent();
    }

    private Optional<Claimed> claim() {
        return database.sql(CLAIM)
                .param("channels", senders.keySet())
                .param("now", now())
                .param("lease", now().plus(settings.lease()))
                .query(Claimed::of)
                .optional();
    }

    private void send(Claimed claimed) {
        var message = claimed.message();
        try {
            Objects.requireNonNull(senders.get(message.channel())).send(claimed.id(), message);
            settle(claimed, OutboxStatus.SENT, claimed.attempt(), now(), null);
        } catch (ChannelNotReady e) {
            postpone(claimed);
        } catch (SendingRefused e) {
            log.warn("Outbox message {} ({}) is refused: {}", claimed.id(), message, e.getMessage());
            settle(claimed, OutboxStatus.FAILED, claimed.attempt(), now(), e);
        } catch (RuntimeException | Error e) {
            log.warn("Outbox message {} ({}) failed at attempt {}", claimed.id(), message, claimed.attempt(), e);
            failed(claimed, e);
        }
    }

    private void failed(Claimed claimed, Throwable failure) {
        var pauses = settings.pauses();
        var over = claimed.attempt() > pauses.size();
        var pause = over ? Duration.ZERO : pauses.get(claimed.attempt() - 1);
        settle(
                claimed,
                over ? OutboxStatus.FAILED : OutboxStatus.QUEUED,
                claimed.attempt(),
                now().plus(pause),
                failure);
    }

    private void postpone(Claimed claimed) {
        var next = now().plus(settings.whenNotReady());
        settle(claimed, OutboxStatus.QUEUED, claimed.attempt() - 1, next, null);
        database.sql(POSTPONE)
                .param("next", next)
                .param("organisation", claimed.organisation())
                .param("channel", claimed.message().channel())
                .update();
    }

    private void settle(
            Claimed claimed, OutboxStatus status, int attempts, OffsetDateTime next, @Nullable Throwable failure) {
        transaction.executeWithoutResult(done -> {
            database.sql(SETTLE)
                    .param("id", claimed.id())
                    .param("attempt", claimed.attempt())
                    .param("status", status.name())
                    .param("attempts", attempts)
                    .param("next", next)
                    .param("error", failure == null ? null : reason(failure))
                    .param("sent", status == OutboxStatus.SENT ? now() : null)
                    .param("over", status == OutboxStatus.SENT || status == OutboxStatus.FAILED)
                    .update();
            signals.send(Outbox.TOPIC, SETTLED);
        });
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String reason(Throwable failure) {
        var reason = failure instanceof SendingRefused
                ? String.valueOf(failure.getMessage())
                : NestedExceptionUtils.getMostSpecificCause(failure).toString();
        return reason.replace('\0', ' ').substring(0, Math.min(LONGEST_ERROR, reason.length()));
    }
}
