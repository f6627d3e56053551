package potok.notifications.templates;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import potok.shared.Unaudited;

/** What somebody made of a text; null is "nothing of its own". */
@Entity
@Table(name = "message_template_change")
@Immutable
@Unaudited
class TemplateChange implements Persistable<UUID> {
    @Id
    @Column(name = "message_template_change_id")
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private UUID organisation;

    private String kind;
    private String channel;
    private String language;
    private @Nullable String oldSubject;
    private @Nullable String oldText;
    private @Nullable String newSubject;
    private @Nullable String newText;
    private String changedBy;
    private Instant changedAt;
    private @Nullable UUID undoes;

    @SuppressWarnings("NullAway.Init")
    protected TemplateChange() {}

    @SuppressWarnings("NullAway.Init") // the organisation is the present one
    TemplateChange(
            TemplatePlace place,
            @Nullable TemplateText before,
            @Nullable TemplateText after,
            String by,
            Instant at,
            @Nullable UUID undoes) {
        this.id = UUID.randomUUID();
        this.kind = place.kind().key();
        this.channel = place.channel().code();
        this.language = place.language().getLanguage();
        this.oldSubject = before == null ? null : before.subject();
        this.oldText = before == null ? null : before.text();
        this.newSubject = after == null ? null : after.subject();
        this.newText = after == null ? null : after.text();
        this.changedBy = by;
        this.changedAt = at;
        this.undoes = undoes;
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** Never altered, so saved once. */
    @Override
    public boolean isNew() {
        return true;
    }

    String kind() {
        return kind;
    }

    String channel() {
        return channel;
    }

    String language() {
        return language;
    }

    TemplateChangeView view() {
        return new TemplateChangeView(
                id, words(oldSubject, oldText), words(newSubject, newText), changedBy, changedAt, undoes != null);
    }

    private static @Nullable TemplateText words(@Nullable String subject, @Nullable String text) {
        return text == null ? null : new TemplateText(subject, text);
    }
}
