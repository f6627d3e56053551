package potok.integrations.webchat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import potok.integrations.inbox.InboundEvent;
import potok.integrations.inbox.Inbox;
import potok.integrations.inbox.InboxEventView;

/** Where a visitor's messages lie from the moment he is told that we have them. */
@Service
public class WebChatInbox {
    static final String SOURCE = "webchat";

    private final Inbox inbox;
    private final ObjectMapper mapper;

    WebChatInbox(Inbox inbox, ObjectMapper mapper) {
        this.inbox = inbox;
        this.mapper = mapper;
    }

    /** Once this returns the visitor may be told that his message is here. */
    public void accept(VisitorMessage message) {
        inbox.accept(new InboundEvent(
                SOURCE,
                UUID.randomUUID().toString(),
                "message",
                stream(message.account(), message.chat()),
                json(message)));
    }

    /** What this visitor wrote and no conversation has yet, in the order in which it came. */
    public List<VisitorMessage> waiting(String account, String chat) {
        return inbox.waiting(SOURCE, stream(account, chat)).stream()
                .map(this::read)
                .toList();
    }

    VisitorMessage read(InboxEventView event) {
        try {
            return mapper.readValue(event.payload(), VisitorMessage.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("No message of a visitor", e);
        }
    }

    private String json(VisitorMessage message) {
        try {
            return mapper.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String stream(String account, String chat) {
        return account + ":" + chat;
    }
}
