package potok.integrations.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An outbound message and what became of it; a confidential one never shows its text. */
public record OutboxView(
        UUID id,
        String channel,
        @Nullable String account,
        String recipient,
        @Nullable String subject,
        String text,
        String about,
        boolean confidential,
        Instant createdAt,
        OutboxStatus status,
        int attempts,
        Instant nextAttemptAt,
        @Nullable String error,
        @Nullable Instant sentAt,
        @Nullable Instant deliveredAt) {}
