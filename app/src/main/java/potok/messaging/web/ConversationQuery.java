package potok.messaging.web;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import potok.identity.UserId;
import potok.integrations.chat.ChatChannel;
import potok.messaging.ConversationBox;
import potok.messaging.ConversationFilter;
import potok.messaging.ConversationPriority;

/** The filters of the inbox as they stand in its address. */
record ConversationQuery(
        @Nullable ConversationBox box,
        @Nullable String search,
        @Nullable ChatChannel channel,
        @Nullable ConversationPriority priority,
        @Nullable UUID operator) {
    ConversationQuery {
        box = box == null ? ConversationBox.ALL : box;
        search = search == null || search.isBlank() ? null : search.strip();
    }

    public boolean isEmpty() {
        return Stream.of(search, channel, priority, operator).allMatch(Objects::isNull);
    }

    ConversationFilter filter(UserId reader) {
        return new ConversationFilter(
                box == null ? ConversationBox.ALL : box,
                reader,
                search,
                channel,
                priority,
                operator == null ? null : new UserId(operator));
    }

    static ConversationFilter whole(ConversationBox box, UserId reader) {
        return new ConversationFilter(box, reader, null, null, null, null);
    }
}
