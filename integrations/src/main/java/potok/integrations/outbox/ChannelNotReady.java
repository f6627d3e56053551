package potok.integrations.outbox;

/** Nobody has said yet how to reach this channel; its messages wait without an attempt being counted. */
public class ChannelNotReady extends RuntimeException {
    public ChannelNotReady(String channel) {
        super(channel);
    }
}
