package potok.integrations.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An inbound event and how far its handling has come. */
public record InboxEventView(
        UUID id,
        String source,
        String eventId,
        String kind,
        String payload,
        Instant receivedAt,
        InboxStatus status,
        int attempts,
        @Nullable String error,
        @Nullable Instant processedAt) {}
