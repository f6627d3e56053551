package potok.integrations.chat;

import java.time.Instant;

/**
 * Somebody pressed a button below a message of ours; published in the inbox worker's transaction, once for each press.
 *
 * @param data what the button carries
 */
public record ButtonPressed(ChatChannel channel, String chat, String data, Instant at) {}
