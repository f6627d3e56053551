package potok.messaging;

import org.jspecify.annotations.Nullable;
import potok.identity.UserId;
import potok.integrations.chat.ChatChannel;

/** What a list of conversations is narrowed to; {@code reader} is whose own ones are meant. */
public record ConversationFilter(
        ConversationBox box,
        UserId reader,
        @Nullable String search,
        @Nullable ChatChannel channel,
        @Nullable ConversationPriority priority,
        @Nullable UserId assignee) {}
