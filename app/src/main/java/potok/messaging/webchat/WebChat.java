package potok.messaging.webchat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import potok.identity.UserId;
import potok.identity.protection.ChatLimits;
import potok.integrations.chat.ChatChannel;
import potok.integrations.chat.ReceivedFile;
import potok.integrations.outbox.Outbox;
import potok.integrations.webchat.VisitorMessage;
import potok.integrations.webchat.WebChatInbox;
import potok.messaging.ChannelLimits;
import potok.messaging.ConversationHistory;
import potok.messaging.ConversationId;
import potok.messaging.ConversationView;
import potok.messaging.Conversations;
import potok.messaging.FileContent;
import potok.shared.NotFound;
import potok.shared.RuleBroken;
import potok.shared.UploadRule;
import potok.shared.Uploads;

/** What a visitor of a page of ours can do: write, read what is his, and be known to have read it. */
@Service
public class WebChat {
    private static final int SHOWN = 200;

    private final WebChatInbox inbox;
    private final Conversations conversations;
    private final ConversationHistory history;
    private final Outbox outbox;
    private final ChatLimits limits;
    private final Uploads uploads;
    private final WebGuests guests;
    private final Clock clock;

    WebChat(
            WebChatInbox inbox,
            Conversations conversations,
            ConversationHistory history,
            Outbox outbox,
            ChatLimits limits,
            Uploads uploads,
            WebGuests guests,
            Clock clock) {
        this.inbox = inbox;
        this.conversations = conversations;
        this.history = history;
        this.outbox = outbox;
        this.limits = limits;
        this.uploads = uploads;
        this.guests = guests;
        this.clock = clock;
    }

    public static int longest() {
        return ChannelLimits.of(ChatChannel.WEB).characters();
    }

    public static int mostFiles() {
        return ChannelLimits.of(ChatChannel.WEB).files();
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

    public void say(Visitor visitor, String text) {
        say(visitor, text, List.of());
    }

    /**
     * Stored once this returns, whatever becomes of it then.
     *
     * @throws RuleBroken also when one of the files is none of {@link UploadRule#CHAT}: nothing is stored then
     */
    public void say(Visitor visitor, String text, List<ReceivedFile> files) {
        var said = files.isEmpty() || !text.isBlank() ? checked(text) : "";
        if (files.size() > mostFiles()) {
            throw new RuleBroken("reply-too-many-files", mostFiles());
        }
        files.forEach(file -> uploads.check(file.name(), file.content(), UploadRule.CHAT));
        limits.takeMessage(visitor.chat());
        var place = place(visitor);
        inbox.accept(
                new VisitorMessage(
                        place.page(),
                        place.chat(),
                        visitor.name(),
                        visitor.phone(),
                        visitor.email(),
                        clock.instant(),
                        said,
                        List.of()),
                files);
    }

    /** Where his words go on: in what he began as a guest, as long as that is open, else where users write. */
    private Place place(Visitor visitor) {
        var own = new Place(visitor.page(), visitor.chat());
        return conversations.withVisitor(visitor.page(), visitor.chat()).stream()
                .filter(conversation -> !conversation.closed())
                .map(Place::of)
                .findFirst()
                .orElse(own);
    }

    /** In one look at the database, so that a message on its way into the conversation is seen once. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public WebChatTalk talk(Visitor visitor) {
        var found = conversations.withVisitor(visitor.page(), visitor.chat());
        var lines = new ArrayList<WebChatTalk.Line>();
        found.forEach(conversation -> history.latest(conversation.id(), SHOWN).stream()
                .map(WebChatTalk.Line::of)
                .forEach(lines::add));
        lines.sort(Comparator.comparing(WebChatTalk.Line::at));
        var places = new LinkedHashSet<>(found.stream().map(Place::of).toList());
        places.add(new Place(visitor.page(), visitor.chat()));
        var waiting = places.stream()
                .flatMap(place -> inbox.waiting(place.page(), place.chat()).stream())
                .toList();
        for (var number = 0; number < waiting.size(); number++) {
            lines.add(WebChatTalk.Line.of(waiting.get(number), number));
        }
        var open = found.stream().filter(conversation -> !conversation.closed()).findFirst();
        return new WebChatTalk(
                List.copyOf(lines),
                open.map(ConversationView::assigneeName).orElse(null),
                lines.stream().filter(WebChatTalk.Line::unread).count(),
                !found.isEmpty() && open.isEmpty() && waiting.isEmpty());
    }

    /** @throws NotFound also for a file of another's talk */
    @Transactional(readOnly = true)
    public FileContent file(Visitor visitor, UUID file) {
        return history.file(talkWith(visitor, file), file);
    }

    /** @throws NotFound likewise */
    @Transactional(readOnly = true)
    public FileContent thumbnail(Visitor visitor, UUID file) {
        return history.thumbnail(talkWith(visitor, file), file);
    }

    private ConversationId talkWith(Visitor visitor, UUID file) {
        return conversations.withVisitor(visitor.page(), visitor.chat()).stream()
                .map(ConversationView::id)
                .filter(conversation -> history.hasFile(conversation, file))
                .findFirst()
                .orElseThrow(() -> new NotFound(file));
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

    /** What he wrote as a guest is his account's from now on: he reads it where he is signed in, and goes on there. */
    @Transactional
    public void join(Visitor guest, UserId user, String name) {
        guests.become(guest, user);
        conversations
                .inChat(ChatChannel.WEB, guest.page(), guest.chat())
                .ifPresent(talk -> conversations.belongTo(talk.id(), user, name));
    }

    private List<UUID> notSeen(String page, String chat) {
        return conversations.withVisitor(page, chat).stream()
                .flatMap(conversation -> conversations.notDelivered(conversation.id()).stream())
                .toList();
    }

    private record Place(String page, String chat) {
        static Place of(ConversationView conversation) {
            return new Place(conversation.account(), conversation.chat());
        }
    }
}
