package potok.integrations.outbox;

import java.time.Instant;
import java.util.UUID;

/** An outbound message and what became of it. */
public record OutboxView(
        UUID id, String channel, String recipient, String text, String about, Instant createdAt, OutboxStatus status) {}
