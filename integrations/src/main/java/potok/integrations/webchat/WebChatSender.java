package potok.integrations.webchat;

import java.util.UUID;
import org.springframework.stereotype.Component;
import potok.integrations.chat.ChatChannel;
import potok.integrations.outbox.OutboundMessage;
import potok.integrations.outbox.OutboxSender;

/** The channel {@code web}: an answer has left as soon as it lies where the visitor's page reads it. */
@Component
class WebChatSender implements OutboxSender {
    @Override
    public String channel() {
        return ChatChannel.WEB.key();
    }

    @Override
    public String send(UUID id, OutboundMessage message) {
        return id.toString();
    }
}
