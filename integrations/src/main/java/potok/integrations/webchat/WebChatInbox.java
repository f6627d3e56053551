package potok.integrations.webchat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import potok.integrations.chat.ReceivedFile;
import potok.integrations.inbox.InboundEvent;
import potok.integrations.inbox.Inbox;
import potok.integrations.inbox.InboxEventView;

/** Where a visitor's messages lie from the moment he is told that we have them. */
@Service
public class WebChatInbox {
    static final String SOURCE = "webchat";

    private final Inbox inbox;
    private final VisitorFiles files;
    private final ObjectMapper mapper;

    WebChatInbox(Inbox inbox, VisitorFiles files, ObjectMapper mapper) {
        this.inbox = inbox;
        this.files = files;
        this.mapper = mapper;
    }

    /**
     * Once this returns the visitor may be told that his message is here.
     *
     * @param sent its files, which are not in the message itself
     */
    @Transactional
    public void accept(VisitorMessage message, List<ReceivedFile> sent) {
        inbox.accept(new InboundEvent(
                SOURCE,
                UUID.randomUUID().toString(),
                "message",
                stream(message.account(), message.chat()),
                json(message.with(sent.stream().map(files::keep).toList()))));
    }

    /** What this visitor wrote and no conversation has yet, in the order in which it came. */
    public List<VisitorMessage> waiting(String account, String chat) {
        return inbox.waiting(SOURCE, stream(account, chat)).stream()
                .map(this::read)
                .toList();
    }

    /** Forgets what was handled of what this visitor wrote. */
    public void erase(String account, String chat) {
        inbox.erase(SOURCE, stream(account, chat));
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
