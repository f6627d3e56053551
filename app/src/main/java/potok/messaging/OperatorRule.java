package potok.messaging;

import org.jspecify.annotations.Nullable;
import potok.identity.UserId;

/**
 * What the rule table says of a conversation.
 *
 * @param limit of open conversations of one operator
 * @param passedOver who had it and did not answer
 */
public record OperatorRule(
        String group,
        int limit,
        ConversationPriority priority,
        @Nullable UserId passedOver) {}
