package potok.integrations.webchat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor of a page of ours wrote.
 *
 * @param account from which of our pages he writes
 * @param chat names the visitor
 * @param phone as he says, and nobody has proved
 * @param email likewise
 */
public record VisitorMessage(
        String account,
        String chat,
        String name,
        @Nullable String phone,
        @Nullable String email,
        Instant at,
        String text) {
    /** What people write is nobody else's business, logs included. */
    @Override
    public String toString() {
        return "VisitorMessage[" + account + "]";
    }
}
