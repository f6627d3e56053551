package potok.calls;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import potok.identity.UserId;
import potok.shared.PhoneNumber;

/** {@code phoneClient} is empty for a hidden caller; {@code outgoing} calls are our call-backs and operators' own calls. */
public record CallView(
        CallId id,
        long number,
        boolean outgoing,
        @Nullable String rk,
        @Nullable String city,
        @Nullable PhoneNumber phoneClient,
        @Nullable String clientName,
        @Nullable String phoneAts,
        Instant dateCreate,
        @Nullable UserId operator,
        @Nullable String operatorName,
        CallStatus status,
        @Nullable Integer talkSeconds,
        @Nullable Instant callBackAt,
        @Nullable String note,
        @Nullable String recordingId,
        @Nullable UUID order) {}
