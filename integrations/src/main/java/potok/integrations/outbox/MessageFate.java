package potok.integrations.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an outbound message has come; published in the transaction that writes it down, in the message's organisation.
 *
 * @param message as {@link Outbox#put} named it
 * @param status SENT, DELIVERED or FAILED
 * @param reason why it failed
 * @param addressGone nothing can be sent to this recipient any more: the bot is blocked, the number unsubscribed
 */
public record MessageFate(
        UUID message,
        String channel,
        String recipient,
        String about,
        OutboxStatus status,
        @Nullable String reason,
        boolean addressGone,
        Instant at) {}
