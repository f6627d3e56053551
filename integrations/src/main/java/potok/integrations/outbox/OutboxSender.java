package potok.integrations.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Carries the messages of one channel outside; a channel without a sender keeps its messages. */
public interface OutboxSender {
    String channel();

    /** What the vendor allows; kept by the outbox, for each account by itself. */
    default SendingLimits limits() {
        return SendingLimits.NONE;
    }

    /**
     * Runs outside any transaction. A message may be sent twice when the instance dies in between: {@code id} lets the
     * receiver's side notice.
     *
     * @return the other side's id of the message, by which it tells later what became of it; null where there is none
     * @throws SendingRefused when another attempt would end the same
     * @throws ChannelNotReady when nobody has said yet how to reach the channel
     * @throws SendingPostponed when it will go later
     */
    @Nullable
    String send(UUID id, OutboundMessage message);
}
