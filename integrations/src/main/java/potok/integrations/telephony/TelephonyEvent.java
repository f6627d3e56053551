package potok.integrations.telephony;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a conversation at the exchange, published in the inbox worker's transaction. Repeats and any order
 * are normal: {@link Ended} may come before {@link Connected}. Client and line are digits as the exchange writes them;
 * the client is null when the number is hidden.
 */
public sealed interface TelephonyEvent {
    /** Names the whole conversation, through all transfers. */
    String conversation();

    record Appeared(
            String conversation,
            Instant at,
            Direction direction,
            @Nullable String client,
            @Nullable String line,
            @Nullable String commandId)
            implements TelephonyEvent {}

    /** An employee talks with the client; comes again with another extension after a transfer. */
    record Connected(
            String conversation,
            Instant at,
            Direction direction,
            @Nullable String client,
            @Nullable String line,
            String extension,
            @Nullable String commandId)
            implements TelephonyEvent {}

    /** The conversation is over; it was answered when {@code answeredAt} is set. */
    record Ended(
            String conversation,
            Direction direction,
            @Nullable String client,
            @Nullable String line,
            @Nullable String extension,
            Instant startedAt,
            @Nullable Instant answeredAt,
            Instant endedAt,
            int reason)
            implements TelephonyEvent {}

    record Recorded(String conversation, String recordingId) implements TelephonyEvent {}

    /** The caller typed a sequence of keys. */
    record KeysPressed(String conversation, String keys) implements TelephonyEvent {}

    /** The exchange's late answer to a command of ours; the conversation is the command's id. */
    record CommandAnswered(String conversation, String result) implements TelephonyEvent {}
}
