package potok.integrations.outbox;

/**
 * Nobody has said yet how to reach this channel, or the other side does not know us: an administrator has to act.
 * The channel's messages wait without an attempt being counted.
 */
public class ChannelNotReady extends RuntimeException {
    public ChannelNotReady(String reason) {
        super(reason);
    }
}
