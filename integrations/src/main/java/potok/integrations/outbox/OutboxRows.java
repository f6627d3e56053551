package potok.integrations.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may send which message now: rows are claimed for a while, and settled by who holds the claim. */
@Repository
class OutboxRows {
    /** Messages to one recipient leave one after another; one that failed, or is to wait for its hour, stops nobody. */
    private static final String DUE = """
            from outbox_message message
            where status in ('QUEUED', 'SENDING')
              and channel = :channel
              and next_attempt_at <= :now
              and not exists (select 1
                              from outbox_message ahead
                              where ahead.organisation_id = message.organisation_id
                                and ahead.channel = message.channel
                                and ahead.recipient = message.recipient
                                and ahead.account is not distinct from message.account
                                and ahead.position < message.position
                                and ahead.status in ('QUEUED', 'SENDING')
                                and (ahead.not_before is null or ahead.not_before <= :now))
            """;

    private static final String CLAIM = """
            update outbox_message
            set status = 'SENDING', attempts = attempts + 1, next_attempt_at = :lease
            where outbox_message_id = (select outbox_message_id %s for update skip locked)
            returning outbox_message_id, organisation_id, attempts
            """;

    private static final String CLAIM_THIS = CLAIM.formatted(DUE + "and outbox_message_id = :id");
    private static final String CLAIM_NEXT = CLAIM.formatted(DUE + "order by next_attempt_at limit 1");

    /** Only while it is still this attempt's: a lost sender who comes back finds that another went on. */
    private static final String SETTLE = """
            update outbox_message
            set status = :status, attempts = :attempts, next_attempt_at = :next, error = :error,
                sent_at = :sent, external_id = coalesce(:external, external_id),
                text = case when confidential and :over then '' else text end,
                html = case when confidential and :over then null else html end,
                buttons = case when confidential and :over then '[]' else buttons end
            where outbox_message_id = :id and status = 'SENDING' and attempts = :attempt
            """;

    private static final String FORGET_FILES = """
            delete from outbox_file
            where outbox_message_id = (select outbox_message_id
                                       from outbox_message
                                       where outbox_message_id = :id and confidential)
            """;

    /** The others of the same account need not find out one by one. */
    private static final String POSTPONE = """
            update outbox_message
            set next_attempt_at = :next
            where outbox_message_id in (select outbox_message_id
                                        from outbox_message
                                        where organisation_id = :organisation and channel = :channel
                                          and account is not distinct from :account
                                          and status = 'QUEUED' and next_attempt_at < :next
                                        for update skip locked)
            """;

    private static final String BEHIND = """
            select behind.outbox_message_id
            from outbox_message settled
            join outbox_message behind on behind.organisation_id = settled.organisation_id
                                      and behind.channel = settled.channel
                                      and behind.recipient = settled.recipient
                                      and behind.account is not distinct from settled.account
            where settled.outbox_message_id = :id and behind.status = 'QUEUED' and behind.next_attempt_at <= :now
            order by behind.position
            limit 1
            """;

    private final JdbcClient database;
    private final Clock clock;

    OutboxRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    record Claim(UUID message, UUID organisation, int attempt) {
        static Claim of(ResultSet row, int index) throws SQLException {
            return new Claim(
                    row.getObject("outbox_message_id", UUID.class),
                    row.getObject("organisation_id", UUID.class),
                    row.getInt("attempts"));
        }
    }

    Optional<Claim> claim(String channel, UUID message, Duration lease) {
        return claim(CLAIM_THIS, channel, lease)
                .param("id", message)
                .query(Claim::of)
                .optional();
    }

    Optional<Claim> claimNext(String channel, Duration lease) {
        return claim(CLAIM_NEXT, channel, lease).query(Claim::of).optional();
    }

    private JdbcClient.StatementSpec claim(String sql, String channel, Duration lease) {
        return database.sql(sql).param("channel", channel).param("now", now()).param("lease", now().plus(lease));
    }

    /** False when the claim is another's by now. */
    boolean settle(Claim claim, OutboxStatus status, @Nullable String externalId, @Nullable String error) {
        var over = status != OutboxStatus.QUEUED;
        var settled = settle(claim, status, claim.attempt(), Duration.ZERO, externalId, error);
        if (settled && over) {
            database.sql(FORGET_FILES).param("id", claim.message()).update();
        }
        return settled;
    }

    boolean again(Claim claim, int attempts, Duration pause, @Nullable String error) {
        return settle(claim, OutboxStatus.QUEUED, attempts, pause, null, error);
    }

    private boolean settle(
            Claim claim,
            OutboxStatus status,
            int attempts,
            Duration pause,
            @Nullable String externalId,
            @Nullable String error) {
        var settled = database.sql(SETTLE)
                .param("id", claim.message())
                .param("attempt", claim.attempt())
                .param("status", status.name())
                .param("attempts", attempts)
                .param("next", now().plus(pause))
                .param("error", error)
                .param("external", externalId)
                .param("sent", status == OutboxStatus.SENT ? now() : null)
                .param("over", status != OutboxStatus.QUEUED)
                .update();
        return settled > 0;
    }

    void postpone(UUID organisation, OutboundMessage message, Duration pause) {
        database.sql(POSTPONE)
                .param("next", now().plus(pause))
                .param("organisation", organisation)
                .param("channel", message.channel())
                .param("account", message.account())
                .update();
    }

    void erase(Collection<UUID> messages) {
        if (!messages.isEmpty()) {
            database.sql("delete from outbox_file where outbox_message_id in (:ids)")
                    .param("ids", messages)
                    .update();
            database.sql("""
                            update outbox_message set text = '', html = null, buttons = '[]'
                            where outbox_message_id in (:ids)
                            """).param("ids", messages).update();
        }
    }

    /** What waited for this message and may go now. */
    Optional<UUID> behind(UUID settled) {
        return database.sql(BEHIND)
                .param("id", settled)
                .param("now", now())
                .query(UUID.class)
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
