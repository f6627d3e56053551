package potok.notifications.templates;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** An organisation's own words for an event, in one channel and one language. */
@Entity
class MessageTemplate {
    @Id
    @Column(name = "message_template_id")
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private UUID organisation;

    @Version
    private @Nullable Long version;

    private String kind;
    private String channel;
    private String language;
    private @Nullable String subject;
    private String text;

    @SuppressWarnings("NullAway.Init")
    protected MessageTemplate() {}

    @SuppressWarnings("NullAway.Init") // the organisation is the present one
    MessageTemplate(TemplatePlace place, TemplateText words) {
        this.id = UUID.randomUUID();
        this.kind = place.kind().key();
        this.channel = place.channel().code();
        this.language = place.language().getLanguage();
        this.subject = words.subject();
        this.text = words.text();
    }

    void say(TemplateText words) {
        subject = words.subject();
        text = words.text();
    }

    TemplateText words() {
        return new TemplateText(subject, text);
    }

    boolean isFor(TemplatePlace place) {
        return kind.equals(place.kind().key())
                && channel.equals(place.channel().code())
                && language.equals(place.language().getLanguage());
    }
}
