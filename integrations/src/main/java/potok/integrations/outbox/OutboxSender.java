package potok.integrations.outbox;

import java.util.UUID;

/** Carries the messages of one channel outside; a channel without a sender keeps its messages. */
public interface OutboxSender {
    String channel();

    /**
     * Runs outside any transaction. A message may be sent twice when the instance dies in between: {@code id} lets the
     * receiver's side notice.
     *
     * @throws SendingRefused when another attempt would end the same
     * @throws ChannelNotReady when nobody has said yet how to reach the channel
     */
    void send(UUID id, OutboundMessage message);
}
