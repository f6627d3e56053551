package potok.messaging;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import potok.shared.RuleBroken;

/** An answer that is written often. */
@Entity
class CannedReply {
    private static final int LONGEST_SHORTCUT = 40;
    private static final int LONGEST_TEXT = 4000;

    @Id
    @Column(name = "canned_reply_id")
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private UUID organisation;

    @Version
    private @Nullable Long version;

    private String shortcut;
    private String text;

    @SuppressWarnings("NullAway.Init")
    protected CannedReply() {}

    @SuppressWarnings("NullAway.Init")
    CannedReply(String shortcut, String text) {
        id = UUID.randomUUID();
        write(shortcut, text);
    }

    final void write(String shortcut, String text) {
        var name = shortcut.strip().replaceFirst("^/+", "");
        if (!name.matches("[\\p{L}\\p{N}_-]{1," + LONGEST_SHORTCUT + "}")) {
            throw new RuleBroken("canned-reply-shortcut", LONGEST_SHORTCUT);
        }
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            throw new RuleBroken("canned-reply-text", LONGEST_TEXT);
        }
        this.shortcut = name;
        this.text = text.strip();
    }

    CannedReplyView view() {
        return new CannedReplyView(id, shortcut, text);
    }
}
