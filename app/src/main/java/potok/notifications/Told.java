package potok.notifications;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import potok.identity.UserId;
import potok.shared.PhoneNumber;
import potok.shared.Sensitive;
import potok.shared.Unaudited;

/** Something that somebody was told, kept until he has it, so that he can be told by another channel if not. */
@Entity
@Unaudited
class Told {
    @Id
    @Column(name = "told_id")
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private UUID organisation;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "user_id"))
    private @Nullable UserId user;

    @Sensitive(Sensitive.Kind.PHONE)
    private @Nullable PhoneNumber phone;

    private String kind;
    private String about;

    /** Sealed. */
    private String content;

    @SuppressWarnings("UnusedVariable") // asked for by the database
    private UUID message;

    private String channels;

    @SuppressWarnings("UnusedVariable") // asked for by the database
    private Instant toldAt;

    @SuppressWarnings("NullAway.Init")
    protected Told() {}

    @SuppressWarnings("NullAway.Init") // the organisation is the present one
    Told(Addressee person, Notice notice, String content, NoticeChannel channel, UUID message, Instant now) {
        this.id = UUID.randomUUID();
        this.user = person.user();
        this.phone = person.client();
        this.kind = notice.kind();
        this.about = notice.about();
        this.content = content;
        this.channels = channel.name();
        this.message = message;
        this.toldAt = now;
    }

    void again(NoticeChannel channel, UUID message) {
        channels += "," + channel.name();
        this.message = message;
    }

    boolean wasTriedBy(NoticeChannel channel) {
        return Arrays.asList(channels.split(",")).contains(channel.name());
    }

    Addressee person() {
        return new Addressee(user, phone);
    }

    String kind() {
        return kind;
    }

    String about() {
        return about;
    }

    String content() {
        return content;
    }
}
