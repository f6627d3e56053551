package potok.calls;

import org.jspecify.annotations.Nullable;
import potok.identity.UserId;
import potok.messaging.ConversationId;

/** Somebody wants to make an order of a written conversation. */
public record ChatOrderWished(
        ConversationId conversation, @Nullable UserId by) {}
