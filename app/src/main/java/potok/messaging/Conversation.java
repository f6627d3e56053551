package potok.messaging;

import static potok.messaging.ConversationStatus.CLOSED;
import static potok.messaging.ConversationStatus.OPEN;
import static potok.messaging.ConversationStatus.WAITING;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import potok.identity.UserId;
import potok.integrations.chat.ChatChannel;
import potok.integrations.chat.MessageArrived;
import potok.shared.PhoneNumber;
import potok.shared.RuleBroken;
import potok.shared.Sensitive;
import potok.shared.Unaudited;

/** All that one person outside and we write to each other on one channel, and who of us answers. */
@Entity
class Conversation extends AbstractAggregateRoot<Conversation> {
    private static final int PREVIEW = 160;

    @EmbeddedId
    private ConversationId id;

    @TenantId
    @Column(name = "organisation_id")
    private UUID organisation;

    @Version
    private @Nullable Long version;

    private long number;

    @Enumerated(EnumType.STRING)
    private ChatChannel channel;

    private String account;
    private String chat;
    private @Nullable String subject;
    private @Nullable String link;
    private String clientName;

    @Sensitive(Sensitive.Kind.PHONE)
    private @Nullable PhoneNumber clientPhone;

    private @Nullable String clientEmail;

    @Sensitive(Sensitive.Kind.PHONE)
    private @Nullable PhoneNumber statedPhone;

    private @Nullable String statedEmail;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "client_user_id"))
    private @Nullable UserId clientUser;

    private @Nullable String city;
    private @Nullable String rk;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "assignee_id"))
    private @Nullable UserId assignee;

    private @Nullable String operatorGroup;

    @Enumerated(EnumType.STRING)
    private ConversationPriority priority = ConversationPriority.MEDIUM;

    @Enumerated(EnumType.STRING)
    private ConversationStatus status = WAITING;

    @Unaudited
    private boolean queued;

    @Unaudited
    private int unread;

    @Unaudited
    private String lastText = "";

    @Unaudited
    private Instant lastMessageAt;

    @Unaudited
    private @Nullable Instant waitingSince;

    private @Nullable Instant escalatedAt;

    @SuppressWarnings("UnusedVariable") // read by reports only
    private @Nullable Instant closedAt;

    private @Nullable Instant erasedAt;

    @ElementCollection
    @CollectionTable(name = "conversation_link", joinColumns = @JoinColumn(name = "conversation_id"))
    private Set<ConversationLink> links = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Conversation() {}

    @SuppressWarnings("NullAway.Init")
    private Conversation(long number, MessageArrived first) {
        id = ConversationId.next();
        this.number = number;
        channel = first.channel();
        account = first.account();
        chat = first.chat();
        lastMessageAt = first.at();
        clientName = nameOf(first.sender());
    }

    /** Before its first message is read. */
    static Conversation with(long number, MessageArrived first, @Nullable AccountPlace place) {
        var conversation = new Conversation(number, first);
        if (place != null) {
            conversation.city = place.city();
            conversation.rk = place.rk();
        }
        conversation.registerEvent(new ConversationEvent.Opened(conversation.id));
        return conversation;
    }

    ConversationId id() {
        return id;
    }

    ChatChannel channel() {
        return channel;
    }

    String account() {
        return account;
    }

    String chat() {
        return chat;
    }

    @Nullable
    String subject() {
        return subject;
    }

    @Nullable
    String city() {
        return city;
    }

    @Nullable
    String rk() {
        return rk;
    }

    String clientName() {
        return clientName;
    }

    /** He wrote as one of our users, not as a stranger, or turned out to be one. */
    void belongTo(UserId user) {
        clientUser = user;
    }

    @Nullable
    UserId clientUser() {
        return clientUser;
    }

    @Nullable
    PhoneNumber clientPhone() {
        return clientPhone;
    }

    @Nullable
    UserId assignee() {
        return assignee;
    }

    Instant lastMessageAt() {
        return lastMessageAt;
    }

    @Nullable
    Instant waitingSince() {
        return waitingSince;
    }

    boolean isClosed() {
        return status == CLOSED;
    }

    /** The client wrote. Messages may come later than younger ones: then they only count. */
    void hear(MessageArrived message) {
        introduce(message);
        unread++;
        show(message.text(), message.at());
        if (waitingSince == null || message.at().isBefore(waitingSince)) {
            waitingSince = message.at();
        }
        if (status == CLOSED) {
            begin();
            registerEvent(new ConversationEvent.Opened(id));
        } else {
            registerEvent(new ConversationEvent.ClientWrote(id));
        }
    }

    private void introduce(MessageArrived message) {
        var sender = message.sender();
        if (!sender.name().isBlank()) {
            clientName = nameOf(sender);
        }
        if (channel == ChatChannel.WEB) {
            statedPhone = sender.phone() == null
                    ? null
                    : PhoneNumber.tryOf(sender.phone()).orElse(null);
            statedEmail = sender.email();
        } else {
            if (sender.phone() != null) {
                PhoneNumber.tryOf(sender.phone()).ifPresent(phone -> clientPhone = phone);
            }
            if (sender.email() != null) {
                clientEmail = sender.email();
            }
        }
        if (message.subject() != null) {
            subject = message.subject();
        }
        if (message.link() != null) {
            link = message.link();
        }
    }

    /** Where the number is all the name there is, it is shown everywhere, so not in full. */
    /** A mail's conversation is named by its first mail; its answers go to a person. */
    String replyAddress() {
        return channel == ChatChannel.EMAIL && clientEmail != null ? clientEmail : chat;
    }

    private static String nameOf(MessageArrived.Sender sender) {
        return PhoneNumber.tryOf(sender.name()).map(PhoneNumber::masked).orElseGet(sender::name);
    }

    /** As our own records call him. */
    void introduce(String name) {
        clientName = name;
    }

    /** Whoever answers what nobody has, has it from then on. */
    void answer(@Nullable UserId by, String text, Instant now, boolean atTask) {
        mustBeOpen();
        if (assignee == null && by != null) {
            assign(by, true);
        }
        unread = 0;
        waitingSince = null;
        escalatedAt = null;
        show(text, now);
        registerEvent(new ConversationEvent.Answered(id, by, atTask));
    }

    /** Left where the client finds it when he comes again; nothing else changes by it. */
    void leave(String text, Instant now) {
        show(text, now);
        refresh();
    }

    void read() {
        if (unread > 0) {
            unread = 0;
            registerEvent(new ConversationEvent.Refreshed(id));
        }
    }

    /** What the rule says of it; its priority counts once, people may change it afterwards. */
    void route(String operatorGroup, ConversationPriority priority) {
        if (this.operatorGroup == null) {
            this.priority = priority;
        }
        this.operatorGroup = operatorGroup;
    }

    /** By the rule. */
    void assign(UserId to) {
        mustBeOpen();
        assign(to, false);
    }

    /** By hand: somebody takes it, or is given it. */
    void take(UserId to) {
        mustBeOpen();
        if (!to.equals(assignee)) {
            assign(to, true);
        }
    }

    private void assign(UserId to, boolean taken) {
        assignee = to;
        status = OPEN;
        queued = false;
        registerEvent(new ConversationEvent.Assigned(id, to, taken));
    }

    /** It stays in the queue until somebody is free; told once. */
    void queue() {
        if (!queued) {
            queued = true;
            registerEvent(new ConversationEvent.Queued(id));
        }
    }

    /** Does nothing where somebody else has taken it meanwhile. */
    void release(UserId from, String reason) {
        if (status == OPEN && from.equals(assignee)) {
            assignee = null;
            status = WAITING;
            registerEvent(new ConversationEvent.Released(id, from, reason));
        }
    }

    /** Only what the client still waits for. */
    boolean escalate(Instant now) {
        if (status == CLOSED || waitingSince == null || escalatedAt != null) {
            return false;
        }
        escalatedAt = now;
        priority = ConversationPriority.HIGH;
        registerEvent(new ConversationEvent.Escalated(id));
        return true;
    }

    void prioritise(ConversationPriority wanted) {
        if (wanted != priority) {
            priority = wanted;
            registerEvent(new ConversationEvent.PriorityChanged(id, wanted));
        }
    }

    void link(ConversationLink.Kind kind, UUID record) {
        if (links.add(new ConversationLink(kind, record))) {
            registerEvent(new ConversationEvent.Linked(id, kind, record));
        }
    }

    void note(String note) {
        registerEvent(new ConversationEvent.Noted(id, note));
    }

    void close(Instant now, boolean atTask) {
        mustBeOpen();
        var had = assignee;
        status = CLOSED;
        closedAt = now;
        waitingSince = null;
        escalatedAt = null;
        unread = 0;
        registerEvent(new ConversationEvent.Closed(id, had, atTask));
    }

    /** @throws RuleBroken {@code conversation-erased} where nobody could read an answer any more */
    void reopen(UserId by) {
        if (status != CLOSED) {
            return;
        }
        if (erasedAt != null) {
            throw new RuleBroken("conversation-erased", number);
        }
        begin();
        assignee = by;
        status = OPEN;
        registerEvent(new ConversationEvent.Reopened(id, by));
    }

    /** A guest's, and nobody has written since. */
    boolean isErasable(Instant before) {
        return channel == ChatChannel.WEB && clientUser == null && erasedAt == null && lastMessageAt.isBefore(before);
    }

    /** What it is called once nobody knows any more who wrote. */
    String namelessly() {
        return "№ " + number;
    }

    private void begin() {
        status = WAITING;
        assignee = null;
        closedAt = null;
        queued = false;
        operatorGroup = null;
    }

    void refresh() {
        registerEvent(new ConversationEvent.Refreshed(id));
    }

    private void show(String text, Instant at) {
        if (!at.isBefore(lastMessageAt)) {
            lastMessageAt = at;
            var line = text.strip().replaceAll("\\s+", " ");
            lastText = line.codePoints()
                    .limit(PREVIEW)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
    }

    private void mustBeOpen() {
        if (status == CLOSED) {
            throw new RuleBroken("conversation-closed", number);
        }
    }

    ConversationView view(@Nullable String assigneeName) {
        return new ConversationView(
                id,
                number,
                channel,
                account,
                chat,
                subject,
                link,
                clientName,
                clientPhone,
                clientEmail,
                statedPhone,
                statedEmail,
                clientUser,
                city,
                rk,
                assignee,
                assigneeName,
                priority,
                status,
                unread,
                lastText,
                lastMessageAt,
                waitingSince,
                escalatedAt,
                Set.copyOf(links),
                erasedAt != null);
    }
}
