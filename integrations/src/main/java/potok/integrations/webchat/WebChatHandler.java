package potok.integrations.webchat;

import static potok.integrations.chat.ChatChannel.WEB;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import potok.integrations.chat.MessageArrived;
import potok.integrations.inbox.InboxEventView;
import potok.integrations.inbox.InboxHandler;

/** Says to the product what a visitor of our pages wrote. */
@Component
class WebChatHandler implements InboxHandler {
    private final WebChatInbox inbox;
    private final VisitorFiles files;
    private final ApplicationEventPublisher events;

    WebChatHandler(WebChatInbox inbox, VisitorFiles files, ApplicationEventPublisher events) {
        this.inbox = inbox;
        this.files = files;
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
                message.files().stream().map(files::read).toList()));
        files.forget(message.files());
    }
}
