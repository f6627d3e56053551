package potok.incidents;

import static potok.shared.Sensitive.Kind.PHONE;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import potok.identity.UserId;
import potok.shared.PhoneNumber;
import potok.shared.Sensitive;

/** Who told us, and how we reach him: a user, somebody in a conversation, somebody with a phone, or a machine. */
@Embeddable
public record Reporter(
        @Column(name = "reporter_name") String name,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "reporter_id")) @Nullable
        UserId user,

        @Column(name = "reporter_phone") @Sensitive(PHONE) @Nullable
        PhoneNumber phone,

        @Column(name = "reporter_email") @Nullable String email,
        @Column(name = "conversation_id") @Nullable UUID conversation) {
    public static Reporter user(UserId user, String name) {
        return new Reporter(name, user, null, null, null);
    }

    public static Reporter machine(String name) {
        return new Reporter(name, null, null, null, null);
    }
}
