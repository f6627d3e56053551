package potok.messaging.webchat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import potok.messaging.Conversations;

/**
 * Who writes on a page of ours.
 *
 * @param page on which: that of guests, or that of who is signed in
 * @param id of the guest or user
 * @param phone as he says
 * @param email as he says
 */
public record Visitor(
        String page,
        UUID id,
        String name,
        @Nullable String phone,
        @Nullable String email) {
    /** The page of guests. */
    public static final String SITE = "site";

    public static final String CABINET = Conversations.CABINET;

    /** As his conversation is named. */
    public String chat() {
        return id.toString();
    }

    @Override
    public String toString() {
        return "Visitor[" + page + ", " + id + "]";
    }
}
