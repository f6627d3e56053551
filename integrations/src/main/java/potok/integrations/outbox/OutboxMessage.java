package potok.integrations.outbox;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A message on its way out; {@link OutboxWork} writes down how far it has come. */
@Entity
class OutboxMessage {
    @Id
    @Column(name = "outbox_message_id")
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private UUID organisation;

    @Version
    private @Nullable Long version;

    @Column(insertable = false, updatable = false)
    @SuppressWarnings("UnusedVariable") // by the database
    private long position;

    @Column
    private String channel;

    private @Nullable String account;

    @Column
    private String recipient;

    private @Nullable String subject;

    @Column
    private String text;

    private @Nullable String html;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Button> buttons = List.of();

    @OneToMany(mappedBy = "message", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<OutboxFile> files = new ArrayList<>();

    private @Nullable String inReplyTo;

    @Column
    private String about;

    private boolean confidential;

    @Column
    private Instant createdAt;

    @Enumerated(EnumType.STRING)
    private OutboxStatus status = OutboxStatus.QUEUED;

    private int attempts;

    @Column
    private Instant nextAttemptAt;

    @SuppressWarnings("UnusedVariable") // asked for by the database
    private @Nullable Instant notBefore;

    private @Nullable String error;

    private @Nullable Instant sentAt;

    private @Nullable Instant deliveredAt;

    private @Nullable String externalId;

    protected OutboxMessage() {}

    OutboxMessage(OutboundMessage message, Instant now, @Nullable Instant notBefore) {
        id = UUID.randomUUID();
        channel = message.channel();
        account = message.account();
        recipient = message.recipient();
        subject = message.subject();
        text = message.text();
        html = message.html();
        buttons = message.buttons();
        inReplyTo = message.inReplyTo();
        about = message.about();
        confidential = message.confidential();
        createdAt = now;
        nextAttemptAt = notBefore == null ? now : notBefore;
        this.notBefore = notBefore;
        for (var file : message.files()) {
            files.add(new OutboxFile(this, files.size(), file));
        }
    }

    UUID id() {
        return id;
    }

    String channel() {
        return channel;
    }

    OutboundMessage message() {
        return new OutboundMessage(
                channel,
                account,
                recipient,
                subject,
                text,
                html,
                buttons,
                files.stream().map(OutboxFile::file).toList(),
                inReplyTo,
                about,
                confidential);
    }

    /** Begins anew what failed; a confidential message has nothing left to say. */
    boolean retry(Instant now) {
        if (status != OutboxStatus.FAILED || confidential) {
            return false;
        }
        status = OutboxStatus.QUEUED;
        attempts = 0;
        nextAttemptAt = now;
        return true;
    }

    /** What the other side says later; false when it is no news, since nothing goes back. */
    boolean reached(String externalId, boolean delivered, @Nullable String reason, Instant now) {
        var stale = !delivered && status == OutboxStatus.QUEUED && externalId.equals(this.externalId);
        if (stale || status == OutboxStatus.DELIVERED || status == OutboxStatus.FAILED) {
            return false;
        }
        this.externalId = externalId;
        sentAt = sentAt == null ? now : sentAt;
        deliveredAt = delivered ? now : null;
        status = delivered ? OutboxStatus.DELIVERED : OutboxStatus.FAILED;
        error = delivered ? null : reason;
        forgetWhatIsConfidential();
        return true;
    }

    /** False when it is no news: of an earlier attempt, or of what went further. */
    boolean taken(String externalId, Instant now) {
        if ((status != OutboxStatus.QUEUED && status != OutboxStatus.SENDING) || externalId.equals(this.externalId)) {
            return false;
        }
        this.externalId = externalId;
        status = OutboxStatus.SENT;
        sentAt = now;
        error = null;
        forgetWhatIsConfidential();
        return true;
    }

    /** False when it was tried often enough, or can't be: then it has failed. */
    boolean again(String externalId, Duration pause, int tries, String reason, Instant now) {
        if (status == OutboxStatus.SENDING) {
            throw new IllegalStateException("The answer to outbox message " + id + " is not written down yet");
        }
        if (attempts >= tries || confidential) {
            return false;
        }
        var stale = status != OutboxStatus.SENT || !externalId.equals(this.externalId);
        if (!stale) {
            status = OutboxStatus.QUEUED;
            nextAttemptAt = now.plus(pause);
            error = reason;
        }
        return true;
    }

    private void forgetWhatIsConfidential() {
        if (confidential) {
            text = "";
            html = null;
            buttons = List.of();
            files.clear();
        }
    }

    MessageFate fate(@Nullable String reason, boolean addressGone, Instant now) {
        return new MessageFate(id, channel, recipient, about, status, reason, addressGone, now);
    }

    OutboxView view() {
        return new OutboxView(
                id,
                channel,
                account,
                recipient,
                subject,
                confidential ? "" : text,
                about,
                confidential,
                createdAt,
                status,
                attempts,
                nextAttemptAt,
                error,
                sentAt,
                deliveredAt);
    }
}
