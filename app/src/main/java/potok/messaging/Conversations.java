package potok.messaging;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import potok.crm.ClientView;
import potok.crm.Clients;
import potok.identity.CurrentUser;
import potok.identity.SignedIn;
import potok.identity.Superiors;
import potok.identity.UserId;
import potok.identity.UserView;
import potok.identity.Users;
import potok.integrations.chat.ChatChannel;
import potok.integrations.chat.MessageArrived;
import potok.integrations.outbox.OutboundFile;
import potok.integrations.outbox.OutboundMessage;
import potok.integrations.outbox.Outbox;
import potok.notifications.Notice;
import potok.notifications.Notifications;
import potok.settings.Cities;
import potok.shared.Happened;
import potok.shared.NotFound;
import potok.shared.PhoneNumber;
import potok.shared.RuleBroken;

/** Everything that can be done with a conversation, whoever asks: a channel, a page, a process step. */
@Service
@Transactional
public class Conversations {
    /** The page for who is signed in: on it a chat is named by its user. */
    public static final String CABINET = "cabinet";

    private static final String MANAGERS = "MANAGER";
    private static final int LONGEST_SUBJECT = 200;

    private final ConversationRepository conversations;
    private final ConversationMessageRepository messages;
    private final ConversationFiles files;
    private final List<AccountPlaces> places;
    private final OperatorChoice choice;
    private final Clients clients;
    private final Users users;
    private final Superiors superiors;
    private final Cities cities;
    private final Outbox outbox;
    private final Notifications notifications;
    private final GuestAccounts guests;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Conversations(
            ConversationRepository conversations,
            ConversationMessageRepository messages,
            ConversationFiles files,
            List<AccountPlaces> places,
            OperatorChoice choice,
            Clients clients,
            Users users,
            Superiors superiors,
            Cities cities,
            Outbox outbox,
            Notifications notifications,
            GuestAccounts guests,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.files = files;
        this.places = places;
        this.choice = choice;
        this.clients = clients;
        this.users = users;
        this.superiors = superiors;
        this.cities = cities;
        this.outbox = outbox;
        this.notifications = notifications;
        this.guests = guests;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ConversationView view(ConversationId id) {
        var conversation = conversation(id);
        return namesFor(List.of(conversation)).apply(conversation);
    }

    /** Those of the ids that exist. */
    @Transactional(readOnly = true)
    public List<ConversationView> views(Collection<ConversationId> ids) {
        var found = conversations.findAllById(ids);
        return found.stream().map(namesFor(found)).toList();
    }

    @Transactional(readOnly = true)
    public Page<ConversationView> find(ConversationFilter filter, Pageable page) {
        var found = conversations.findAll(ConversationSearch.by(filter), page);
        return found.map(namesFor(found.getContent()));
    }

    @Transactional(readOnly = true)
    public long count(ConversationFilter filter) {
        return conversations.count(ConversationSearch.by(filter));
    }

    /** On whatever channel, the latest first, ten at most. */
    @Transactional(readOnly = true)
    public List<ConversationView> with(PhoneNumber client) {
        var found = conversations.findTop10ByClientPhoneOrderByLastMessageAtDesc(client);
        return found.stream().map(namesFor(found)).toList();
    }

    /** The one with whoever writes by this name on this channel. */
    @Transactional(readOnly = true)
    public Optional<ConversationView> inChat(ChatChannel channel, String account, String chat) {
        return conversations
                .findByChannelAndAccountAndChat(channel, account, chat)
                .map(found -> namesFor(List.of(found)).apply(found));
    }

    /** Those with a visitor of our pages, the latest first: a user has what he wrote as a guest, too. */
    @Transactional(readOnly = true)
    public List<ConversationView> withVisitor(String page, String chat) {
        var found = page.equals(CABINET)
                ? conversations.findByChannelAndClientUserOrderByLastMessageAtDesc(
                        ChatChannel.WEB, new UserId(UUID.fromString(chat)))
                : conversations.findByChannelAndAccountAndChat(ChatChannel.WEB, page, chat).stream()
                        .toList();
        return found.stream().map(namesFor(found)).toList();
    }

    /** The visitor of a page of ours with whom it is, as his page names him; nobody on any other channel. */
    @Transactional(readOnly = true)
    public Optional<String> visitor(ConversationId id) {
        return conversations
                .findById(id)
                .filter(conversation -> conversation.channel() == ChatChannel.WEB)
                .map(conversation -> conversation.clientUser() == null
                        ? conversation.chat()
                        : conversation.clientUser().toString());
    }

    /** Who wrote as a guest is this user. */
    public void belongTo(ConversationId id, UserId user, String name) {
        change(id, conversation -> {
            conversation.belongTo(user);
            conversation.introduce(name);
            conversation.refresh();
        });
        events.publishEvent(Happened.of(id.value(), "conversation-joined", name));
    }

    /** As the outbox names our answers that the other side has not seen yet, the oldest first. */
    @Transactional(readOnly = true)
    public List<UUID> notDelivered(ConversationId id) {
        return messages.notDelivered(id);
    }

    /** Keeps what somebody outside wrote; what was kept already changes nothing. */
    public ConversationId receive(MessageArrived arrived) {
        var conversation = conversations
                .findLockedByChannelAndAccountAndChat(arrived.channel(), arrived.account(), arrived.chat())
                .orElseGet(() -> conversations.save(Conversation.with(
                        conversations.nextNumber(), arrived, placeOf(arrived).orElse(null))));
        var id = conversation.id();
        if (!messages.existsByConversationAndIncomingTrueAndVendorMessage(id, arrived.messageId())) {
            var message = messages.saveAndFlush(ConversationMessage.from(id, arrived));
            for (var position = 0; position < arrived.files().size(); position++) {
                files.addReceived(message.id(), position, arrived.files().get(position));
            }
            conversation.hear(arrived);
            userBehind(arrived).ifPresent(conversation::belongTo);
            Optional.ofNullable(conversation.clientPhone())
                    .flatMap(clients::find)
                    .map(ClientView::name)
                    .ifPresent(conversation::introduce);
            conversations.save(conversation);
        }
        return id;
    }

    /**
     * Answers the client: the answer leaves if and only if this transaction stays.
     *
     * @throws RuleBroken when the conversation is closed, or the channel does not take such a message
     */
    public void reply(ConversationId id, Reply reply) {
        reply(id, reply, false);
    }

    /**
     * Tells the client something that he did not ask for just now.
     *
     * @return false where he would not see it: the conversation is closed, and his channel reaches him in open ones only
     */
    public boolean tell(ConversationId id, Reply news) {
        var conversation = locked(id);
        if (!conversation.isClosed()) {
            reply(id, news);
            return true;
        }
        if (conversation.channel() != ChatChannel.WEB) {
            return false;
        }
        var text = news.text().strip();
        conversation.leave(text, clock.instant());
        put(conversation, text, List.of());
        conversations.save(conversation);
        return true;
    }

    /** The same, by completing the task that asked for the answer. */
    public void replyAtTask(ConversationId id, Reply reply) {
        reply(id, reply, true);
    }

    private void reply(ConversationId id, Reply reply, boolean atTask) {
        var conversation = locked(id);
        var text = reply.text().strip();
        check(conversation, text, reply.files());
        var checked = reply.files().stream()
                .map(file -> files.check(file.name(), file.content()))
                .toList();
        conversation.answer(worker(), text, clock.instant(), atTask);
        var attached = new ArrayList<OutboundFile>();
        for (var position = 0; position < checked.size(); position++) {
            var file = checked.get(position);
            attached.add(new OutboundFile(
                    file.name(), file.type(), reply.files().get(position).content()));
        }
        // A page of ours reads them where they are kept.
        var carried = conversation.channel() == ChatChannel.WEB ? List.<OutboundFile>of() : attached;
        var message = put(conversation, text, carried);
        for (var position = 0; position < checked.size(); position++) {
            files.add(
                    message.id(),
                    position,
                    checked.get(position),
                    reply.files().get(position).content());
        }
        conversations.save(conversation);
    }

    private ConversationMessage put(Conversation conversation, String text, List<OutboundFile> attached) {
        var id = conversation.id();
        var queued = outbox.put(new OutboundMessage(
                conversation.channel().key(),
                conversation.account(),
                conversation.replyAddress(),
                subjectOfAnswer(conversation),
                text,
                null,
                List.of(),
                attached,
                answered(id),
                "conversation:" + id,
                false));
        return messages.saveAndFlush(ConversationMessage.of(id, worker(), text, queued, clock.instant()));
    }

    private static void check(Conversation conversation, String text, List<Reply.File> files) {
        var limits = ChannelLimits.of(conversation.channel());
        if (text.isEmpty() && files.isEmpty()) {
            throw new RuleBroken("reply-empty");
        }
        if (text.length() > limits.characters()) {
            throw new RuleBroken("reply-too-long", limits.characters());
        }
        if (files.size() > limits.files()) {
            throw new RuleBroken("reply-too-many-files", limits.files());
        }
    }

    private static @Nullable String subjectOfAnswer(Conversation conversation) {
        var subject = conversation.subject();
        if (subject == null) {
            return null;
        }
        var answer = subject.regionMatches(true, 0, "re:", 0, 3) ? subject : "Re: " + subject;
        return answer.length() <= LONGEST_SUBJECT ? answer : answer.substring(0, LONGEST_SUBJECT);
    }

    private @Nullable String answered(ConversationId id) {
        return messages.findFirstByConversationAndIncomingTrueOrderBySentAtDescArrivalDesc(id)
                .map(ConversationMessage::vendorMessage)
                .orElse(null);
    }

    /** Sends a failed answer again; does nothing to any other. */
    public void retry(ConversationId id, UUID messageId) {
        var message = messages.findByIdAndConversation(messageId, id).orElseThrow(() -> new NotFound(messageId));
        var queued = message.retry();
        if (queued != null) {
            messages.save(message);
            outbox.retry(queued);
            change(id, Conversation::refresh);
        }
    }

    /** Tells how far an answer has come; messages of others are none of ours. */
    void reached(UUID queued, MessageState state, @Nullable String reason) {
        messages.findByOutboxMessage(queued)
                .filter(message -> message.reach(state, reason))
                .ifPresent(message -> {
                    messages.save(message);
                    change(message.conversation(), Conversation::refresh);
                });
    }

    /** Who has the conversation has seen what is new. */
    public void read(ConversationId id) {
        var conversation = locked(id);
        if (Objects.equals(conversation.assignee(), worker())) {
            conversation.read();
            conversations.save(conversation);
        }
    }

    /**
     * Recognises the client and tells what routing needs to know. When he writes {@code again}, who had the conversation
     * and is not there any more loses it.
     */
    public WriterFacts lookAt(ConversationId id, boolean again) {
        var conversation = locked(id);
        var has = conversation.assignee();
        if (again && has != null && !choice.isPresent(has)) {
            conversation.release(has, "absent");
            conversations.save(conversation);
        }
        var city = conversation.city();
        var phone = conversation.clientPhone();
        var since = Optional.ofNullable(conversation.waitingSince()).orElseGet(clock::instant);
        return new WriterFacts(
                conversation.channel(),
                conversation.account(),
                city == null ? "" : city,
                conversation.rk(),
                since.atZone(cities.zoneOf(city)).getHour(),
                phone != null && clients.find(phone).isPresent(),
                Optional.ofNullable(conversation.assignee())
                        .flatMap(users::find)
                        .map(UserView::login)
                        .orElse(null),
                since);
    }

    /**
     * Gives the conversation to whom the rule chooses: his login; nobody when all are busy or away. Who took it meanwhile
     * keeps it.
     */
    public Optional<String> assignByRule(ConversationId id, OperatorRule rule) {
        var conversation = locked(id);
        conversation.route(rule.group(), rule.priority());
        var has = conversation.assignee();
        var found = has == null ? choice.choose(rule) : users.find(has);
        if (has == null) {
            found.ifPresentOrElse(user -> conversation.assign(user.id()), conversation::queue);
        }
        conversations.save(conversation);
        return found.map(UserView::login);
    }

    /** Whoever asks has it from now on. */
    public void take(ConversationId id) {
        var user = CurrentUser.find().orElseThrow(() -> new NotFound(id));
        change(id, conversation -> conversation.take(user.id()));
    }

    /** @throws RuleBroken {@code operator-unknown} when there is nobody of this id who answers clients */
    public void handOver(ConversationId id, UserId to) {
        var known = users.inGroup("OPERATOR").stream()
                        .anyMatch(user -> user.id().equals(to))
                || users.inGroup(MANAGERS).stream().anyMatch(user -> user.id().equals(to));
        if (!known) {
            throw new RuleBroken("operator-unknown");
        }
        change(id, conversation -> conversation.take(to));
    }

    /** Takes the conversation from who did not answer in time. */
    public void takeBack(ConversationId id, UserId from) {
        change(id, conversation -> conversation.release(from, "silent"));
    }

    /** Tells the superior of who has it, else the managers, that a client waits too long. */
    public void escalate(ConversationId id) {
        var conversation = locked(id);
        if (conversation.escalate(clock.instant())) {
            conversations.save(conversation);
            var city = conversation.city();
            var assignee = conversation.assignee();
            var notice = new Notice(
                    ConversationNoticeKinds.UNANSWERED,
                    "conversation:" + id,
                    ConversationNoticeKinds.values(
                            conversation.clientName(), conversation.lastMessageAt(), cities.zoneOf(city)));
            superiors
                    .of(assignee == null ? List.of() : List.of(assignee))
                    .forEach(leader -> notifications.tellUser(leader, notice));
        }
    }

    public void prioritise(ConversationId id, ConversationPriority priority) {
        change(id, conversation -> conversation.prioritise(priority));
    }

    public void link(ConversationId id, ConversationLink.Kind kind, UUID record) {
        change(id, conversation -> conversation.link(kind, record));
    }

    public void note(ConversationId id, String note) {
        change(id, conversation -> conversation.note(note));
    }

    public void close(ConversationId id) {
        change(id, conversation -> conversation.close(clock.instant(), false));
    }

    /** The same, from within the process that waits for it. */
    public void closeAtTask(ConversationId id) {
        change(id, conversation -> conversation.close(clock.instant(), true));
    }

    /** Whoever opens it again has it. */
    public void reopen(ConversationId id) {
        var user = CurrentUser.find().orElseThrow(() -> new NotFound(id));
        change(id, conversation -> conversation.reopen(user.id()));
    }

    /** Who in the queue is next for this operator. */
    @Transactional(readOnly = true)
    public Optional<ConversationId> nextFor(UserId operator) {
        return users.find(operator)
                .filter(user -> choice.isPresent(operator))
                .flatMap(user -> {
                    var groups = new ArrayList<>(user.groups());
                    user.roles().forEach(role -> groups.add(role.name()));
                    return conversations.queueOf(groups, Limit.of(1)).stream().findFirst();
                })
                .map(Conversation::id);
    }

    private Optional<UserId> userBehind(MessageArrived arrived) {
        if (arrived.channel() != ChatChannel.WEB) {
            return Optional.empty();
        }
        var visitor = UUID.fromString(arrived.chat());
        return arrived.account().equals(CABINET)
                ? users.find(new UserId(visitor)).map(UserView::id)
                : guests.userBehind(visitor);
    }

    private Optional<AccountPlace> placeOf(MessageArrived arrived) {
        return places.stream()
                .flatMap(known -> known.placeOf(arrived.channel(), arrived.account()).stream())
                .findFirst();
    }

    private static @Nullable UserId worker() {
        return CurrentUser.find().map(SignedIn::id).orElse(null);
    }

    private void change(ConversationId id, Consumer<Conversation> verb) {
        var conversation = locked(id);
        verb.accept(conversation);
        conversations.save(conversation);
    }

    private Conversation locked(ConversationId id) {
        return conversations.findLockedById(id).orElseThrow(() -> new NotFound(id));
    }

    private Conversation conversation(ConversationId id) {
        return conversations.findById(id).orElseThrow(() -> new NotFound(id));
    }

    private Function<Conversation, ConversationView> namesFor(Collection<Conversation> of) {
        var people = users.byIds(
                of.stream().map(Conversation::assignee).filter(Objects::nonNull).collect(Collectors.toSet()));
        return conversation -> {
            var assignee = conversation.assignee();
            var has = assignee == null ? null : people.get(assignee);
            return conversation.view(has == null ? null : has.name());
        };
    }
}
