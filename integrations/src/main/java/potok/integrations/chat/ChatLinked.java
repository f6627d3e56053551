package potok.integrations.chat;

import java.time.Instant;

/**
 * Somebody opened the bot, by a link of ours or by himself; published in the inbox worker's transaction.
 *
 * @param token of the link; empty when he came by himself
 * @param name as he calls himself there
 */
public record ChatLinked(ChatChannel channel, String chat, String token, String name, Instant at) {
    /** The token opens an account's door until it is used. */
    @Override
    public String toString() {
        return "ChatLinked[" + channel + "]";
    }
}
