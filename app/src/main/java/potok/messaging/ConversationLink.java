package potok.messaging;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.UUID;

/** What came of a conversation, or belongs to it. */
@Embeddable
public record ConversationLink(
        @Column(name = "kind") @Enumerated(EnumType.STRING) Kind kind,
        @Column(name = "record") UUID record) implements Serializable {
    public enum Kind {
        ORDER,
        CALL,
        INCIDENT
    }
}
