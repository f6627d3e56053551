package potok.notifications;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import potok.identity.UserId;
import potok.shared.PhoneNumber;
import potok.shared.Sensitive;

/** A chat with the bot, whose person we know. */
@Entity
class TelegramChat {
    @Id
    @Column(name = "telegram_chat_id")
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private UUID organisation;

    @Version
    private @Nullable Long version;

    private String chat;
    private String name;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "user_id"))
    private @Nullable UserId user;

    @Sensitive(Sensitive.Kind.PHONE)
    private @Nullable PhoneNumber phone;

    @SuppressWarnings("UnusedVariable") // by it the database chooses the latest link
    private Instant linkedAt;

    @SuppressWarnings("NullAway.Init")
    protected TelegramChat() {}

    @SuppressWarnings("NullAway.Init") // the organisation is the present one
    TelegramChat(String chat, String name, Instant now) {
        this.id = UUID.randomUUID();
        this.chat = chat;
        this.name = name;
        this.linkedAt = now;
    }

    void belongTo(UserId user, Instant now) {
        this.user = user;
        linkedAt = now;
    }

    void belongTo(PhoneNumber client, Instant now) {
        phone = client;
        linkedAt = now;
    }

    void leaveUser() {
        user = null;
    }

    void leaveClient() {
        phone = null;
    }

    boolean isNobodys() {
        return user == null && phone == null;
    }

    String chat() {
        return chat;
    }

    String name() {
        return name;
    }

    @Nullable
    UserId user() {
        return user;
    }
}
