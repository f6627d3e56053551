package potok.messaging;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What other tests left with the operators, who take no more than a few at once. */
public final class OpenConversations {
    private OpenConversations() {}

    public static void close(JdbcClient database, Conversations conversations) {
        database
                .sql("select conversation_id from conversation where status <> 'CLOSED'")
                .query(UUID.class)
                .list()
                .stream()
                .map(ConversationId::new)
                .forEach(conversations::close);
    }
}
