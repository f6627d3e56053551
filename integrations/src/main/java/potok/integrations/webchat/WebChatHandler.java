package potok.integrations.webchat;

import static potok.integrations.chat.ChatChannel.WEB;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import potok.integrations.chat.MessageArrived;
import potok.integrations.inbox.InboxEventView;
import potok.integrations.inbox.InboxHandler;

/** Says to the product what a visitor of our pages wrote. */
@Component
class WebChatHandler implements InboxHandler {
    private final WebChatInbox inbox;
    private final ApplicationEventPublisher events;

    WebChatHandler(WebChatInbox inbox, ApplicationEventPublisher events) {
        this.inbox = inbox;
        this.events = events;
    }

    @Override
    public String source() {
        return WebChatInbox.SOURCE;
    }

    @Override
    public void handle(InboxEventView event) {
        var message = inbox.read(event);
        events.publishEvent(new MessageArrived(
                WEB,
                message.account(),
                message.chat(),
                event.eventId(),
                message.at(),
                new MessageArrived.Sender(message.name(), message.phone(), message.email()),
                null,
                null,
                message.text(),
                List.of()));
    }
}
