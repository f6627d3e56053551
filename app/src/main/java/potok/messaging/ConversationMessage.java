package potok.messaging;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import potok.identity.UserId;
import potok.integrations.chat.MessageArrived;
import potok.shared.Unaudited;

/** One message; it is itself the record of what was written, by whom and when. */
@Entity
@Unaudited
class ConversationMessage {
    @Id
    @Column(name = "conversation_message_id")
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private UUID organisation;

    @Version
    private @Nullable Long version;

    @Embedded
    private ConversationId conversation;

    private boolean incoming;
    private String text;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "author_id"))
    private @Nullable UserId author;

    private Instant sentAt;

    /** Messages of one moment stand in the order in which they came. */
    @Column(insertable = false, updatable = false)
    @SuppressWarnings("UnusedVariable") // queries order by it
    private @Nullable Long arrival;

    @Enumerated(EnumType.STRING)
    private @Nullable MessageState fate;

    private @Nullable String reason;

    @Column(name = "outbox_message_id")
    private @Nullable UUID outboxMessage;

    @Column(name = "vendor_message_id")
    private @Nullable String vendorMessage;

    @SuppressWarnings("NullAway.Init")
    protected ConversationMessage() {}

    @SuppressWarnings("NullAway.Init")
    private ConversationMessage(ConversationId conversation, boolean incoming, String text, Instant at) {
        this.id = UUID.randomUUID();
        this.conversation = conversation;
        this.incoming = incoming;
        this.text = text;
        this.sentAt = at;
    }

    static ConversationMessage from(ConversationId conversation, MessageArrived arrived) {
        var message = new ConversationMessage(conversation, true, arrived.text(), arrived.at());
        message.vendorMessage = arrived.messageId();
        return message;
    }

    static ConversationMessage of(
            ConversationId conversation, @Nullable UserId author, String text, UUID outbox, Instant now) {
        var message = new ConversationMessage(conversation, false, text, now);
        message.author = author;
        message.outboxMessage = outbox;
        message.fate = MessageState.QUEUED;
        return message;
    }

    UUID id() {
        return id;
    }

    ConversationId conversation() {
        return conversation;
    }

    @Nullable
    String vendorMessage() {
        return vendorMessage;
    }

    /** Call-backs of vendors come in any order: what is known already is not taken back. False when nothing changed. */
    boolean reach(MessageState reached, @Nullable String why) {
        if (fate == null || reached.compareTo(fate) <= 0) {
            return false;
        }
        fate = reached;
        reason = why;
        return true;
    }

    /** The outbox's message that is to be sent again; null when this one has not failed. */
    @Nullable
    UUID retry() {
        if (fate != MessageState.FAILED) {
            return null;
        }
        fate = MessageState.QUEUED;
        reason = null;
        return outboxMessage;
    }

    @Nullable
    UserId author() {
        return author;
    }

    MessageView view(@Nullable String authorName, List<FileView> files) {
        return new MessageView(id, incoming, text, authorName, sentAt, fate, reason, files);
    }
}
