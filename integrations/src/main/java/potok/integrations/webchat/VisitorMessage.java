package potok.integrations.webchat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor of a page of ours wrote.
 *
 * @param account from which of our pages he writes
 * @param chat names the visitor
 * @param phone as he says, and nobody has proved
 * @param email likewise
 * @param files without their contents
 */
public record VisitorMessage(
        String account,
        String chat,
        String name,
        @Nullable String phone,
        @Nullable String email,
        Instant at,
        String text,
        List<SentFile> files) {
    /** What he sent along, as he calls it. */
    public record SentFile(UUID id, String name, String type) {}

    /** What lay in the inbox before files could be sent names none. */
    @SuppressWarnings("ConstantValue")
    public VisitorMessage {
        files = files == null ? List.of() : List.copyOf(files);
    }

    VisitorMessage with(List<SentFile> sent) {
        return new VisitorMessage(account, chat, name, phone, email, at, text, sent);
    }

    /** What people write is nobody else's business, logs included. */
    @Override
    public String toString() {
        return "VisitorMessage[" + account + "]";
    }
}
