package potok.messaging.process;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import potok.engine.CaseCaption;
import potok.messaging.ConversationId;
import potok.messaging.ConversationView;
import potok.messaging.Conversations;

/** A conversation is known by its client. */
@Component
class ConversationCaption implements CaseCaption {
    private final Conversations conversations;

    ConversationCaption(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public String process() {
        return ConversationProcess.KEY;
    }

    @Override
    public Map<String, String> of(Collection<String> businessKeys) {
        return conversations.views(businessKeys.stream().map(ConversationId::of).toList()).stream()
                .collect(toMap(conversation -> conversation.id().toString(), ConversationView::clientName));
    }
}
