package potok.integrations.chat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody outside wrote to us; published in the inbox worker's transaction, once for each message, in the order of the
 * conversation.
 *
 * @param account of ours that was written to: Avito user id, bot, phone number, mailbox, page
 * @param chat names the conversation at the vendor; what an answer is addressed to
 * @param messageId the vendor's
 * @param subject of a mail, or the title of the advertisement that the chat is about
 * @param link to that advertisement
 */
public record MessageArrived(
        ChatChannel channel,
        String account,
        String chat,
        String messageId,
        Instant at,
        Sender sender,
        @Nullable String subject,
        @Nullable String link,
        String text,
        List<ReceivedFile> files) {
    /**
     * @param name as he calls himself there
     * @param phone in international form, where the channel tells it; on the channel {@code web} he says so himself
     */
    public record Sender(
            String name, @Nullable String phone, @Nullable String email) {}

    /** What people write is nobody else's business, logs included. */
    @Override
    public String toString() {
        return "MessageArrived[" + channel + ", " + messageId + "]";
    }
}
