package potok.messaging;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import potok.integrations.outbox.Outbox;
import potok.shared.Happened;

/** Forgets what guests wrote, what we answered, and who they said they were; that they wrote, and what came of it, stays. */
@Service
@Transactional
public class ConversationErasure {
    private final ConversationRepository conversations;
    private final ConversationMessageRepository messages;
    private final ConversationFiles files;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConversationErasure(
            ConversationRepository conversations,
            ConversationMessageRepository messages,
            ConversationFiles files,
            Outbox outbox,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.files = files;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /** Those on this page whose last word is older, and who are nobody's account. */
    @Transactional(readOnly = true)
    public List<ConversationId> due(String page, Instant before, int most) {
        return conversations.ofGuests(page, before, Limit.of(most));
    }

    /** Whose it was; nobody when somebody wrote meanwhile, or another instance was faster. What is open is closed. */
    public Optional<String> erase(ConversationId id, Instant before) {
        return conversations
                .findLockedById(id)
                .filter(conversation -> conversation.isErasable(before))
                .map(conversation -> {
                    var chat = conversation.chat();
                    if (!conversation.isClosed()) {
                        conversation.close(clock.instant(), false);
                        conversations.save(conversation);
                    }
                    outbox.erase(messages.outboxMessagesOf(id));
                    files.erase(id);
                    messages.erase(id);
                    conversations.erase(id, conversation.namelessly(), clock.instant());
                    events.publishEvent(Happened.of(id.value(), "conversation-erased"));
                    return chat;
                });
    }
}
