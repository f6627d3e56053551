package potok.integrations.inbox;

import org.jspecify.annotations.Nullable;

/**
 * Something that an outside system told us.
 *
 * @param eventId the vendor's natural id: a repeat has the same
 * @param stream what it belongs to (conversation, chat): one stream's events are handled in order; null when order
 *     means nothing
 * @param payload as it was received
 */
public record InboundEvent(
        String source,
        String eventId,
        String kind,
        @Nullable String stream,
        String payload) {}
