package potok.calls;

import static potok.shared.Sensitive.Kind.PHONE;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import potok.identity.CurrentUser;
import potok.identity.Disclosure;
import potok.identity.UserId;
import potok.shared.PhoneNumber;
import potok.shared.Sensitive;

/** {@code phoneClient} is empty for a hidden caller; somebody is {@code talking} at this moment; {@code outgoing} calls are our call-backs and operators' own calls. */
public record CallView(
        CallId id,
        long number,
        boolean outgoing,
        @Nullable String rk,
        @Nullable String city,
        @Sensitive(PHONE) @Nullable PhoneNumber phoneClient,
        @Nullable String clientName,
        @Nullable String phoneAts,
        Instant dateCreate,
        @Nullable UserId operator,
        @Nullable String operatorName,
        CallStatus status,
        @Nullable Integer talkSeconds,
        boolean talking,
        @Nullable Instant callBackAt,
        @Nullable String note,
        @Nullable String recordingId,
        @Nullable String avitoName,
        @Nullable String avitoAccount,
        @Nullable UUID order) {
    /** Without what the signed-in user may not see. */
    public CallView shown() {
        var reader = CurrentUser.find();
        return Disclosure.shown(
                reader, this, reader.filter(user -> user.id().equals(operator)).isPresent());
    }
}
