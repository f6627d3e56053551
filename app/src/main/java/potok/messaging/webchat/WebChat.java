package potok.messaging.webchat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import potok.identity.UserId;
import potok.identity.protection.ChatLimits;
import potok.integrations.chat.ChatChannel;
import potok.integrations.outbox.Outbox;
import potok.integrations.webchat.VisitorMessage;
import potok.integrations.webchat.WebChatInbox;
import potok.messaging.ChannelLimits;
import potok.messaging.ConversationHistory;
import potok.messaging.ConversationView;
import potok.messaging.Conversations;
import potok.shared.RuleBroken;

/** What a visitor of a page of ours can do: write, read what is his, and be known to have read it. */
@Service
public class WebChat {
    private static final int SHOWN = 200;

    private final WebChatInbox inbox;
    private final Conversations conversations;
    private final ConversationHistory history;
    private final Outbox outbox;
    private final ChatLimits limits;
    private final Clock clock;

    WebChat(
            WebChatInbox inbox,
            Conversations conversations,
            ConversationHistory history,
            Outbox outbox,
            ChatLimits limits,
            Clock clock) {
        this.inbox = inbox;
        this.conversations = conversations;
        this.history = history;
        this.outbox = outbox;
        this.limits = limits;
        this.clock = clock;
    }

    public static int longest() {
        return ChannelLimits.of(ChatChannel.WEB).characters();
    }

    /** @throws RuleBroken {@code web-chat-empty}, {@code web-chat-too-long} */
    public static String checked(String text) {
        var said = text.strip();
        if (said.isEmpty()) {
            throw new RuleBroken("web-chat-empty");
        }
        if (said.length() > longest()) {
            throw new RuleBroken("web-chat-too-long", longest());
        }
        return said;
    }

    /** Stored once this returns, whatever becomes of it then. */
    public void say(Visitor visitor, String text) {
        var said = checked(text);
        limits.takeMessage(visitor.chat());
        inbox.accept(new VisitorMessage(
                visitor.page(),
                visitor.chat(),
                visitor.name(),
                visitor.phone(),
                visitor.email(),
                clock.instant(),
                said));
    }

    /** In one look at the database, so that a message on its way into the conversation is seen once. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public WebChatTalk talk(Visitor visitor) {
        var conversation = conversation(visitor.page(), visitor.chat()).orElse(null);
        var lines = new ArrayList<WebChatTalk.Line>();
        if (conversation != null) {
            history.latest(conversation.id(), SHOWN).stream()
                    .map(WebChatTalk.Line::of)
                    .forEach(lines::add);
        }
        var waiting = inbox.waiting(visitor.page(), visitor.chat());
        for (var place = 0; place < waiting.size(); place++) {
            lines.add(WebChatTalk.Line.of(waiting.get(place), place));
        }
        return new WebChatTalk(
                List.copyOf(lines),
                conversation == null || conversation.closed() ? null : conversation.assigneeName(),
                lines.stream().filter(WebChatTalk.Line::unread).count(),
                conversation != null && conversation.closed() && waiting.isEmpty());
    }

    /** How many of our answers this user has not seen. */
    @Transactional(readOnly = true)
    public int unread(UserId user) {
        return notSeen(Visitor.CABINET, user.toString()).size();
    }

    /** His page has shown him all there is. Each answer by itself: the outbox may be at work with another just now. */
    public void shown(Visitor visitor) {
        notSeen(visitor.page(), visitor.chat())
                .forEach(answer -> outbox.reached(answer, answer.toString(), true, null, false));
    }

    private List<UUID> notSeen(String page, String chat) {
        return conversation(page, chat)
                .map(ConversationView::id)
                .map(conversations::notDelivered)
                .orElse(List.of());
    }

    private Optional<ConversationView> conversation(String page, String chat) {
        return conversations.inChat(ChatChannel.WEB, page, chat);
    }
}
