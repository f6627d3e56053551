package potok.messaging;

import static potok.shared.Sensitive.Kind.PHONE;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import potok.identity.CurrentUser;
import potok.identity.Disclosure;
import potok.identity.UserId;
import potok.integrations.chat.ChatChannel;
import potok.shared.PhoneNumber;
import potok.shared.Sensitive;

/**
 * A conversation as a list and its page show it.
 *
 * @param chat as the channel names it
 * @param statedPhone as somebody says of himself, and nobody has proved
 * @param statedEmail likewise
 * @param clientUser who wrote signed in, or did so as a guest before
 * @param waitingSince since when the client waits for our answer
 * @param erased nothing of what was written is kept any more
 */
public record ConversationView(
        ConversationId id,
        long number,
        ChatChannel channel,
        String account,
        String chat,
        @Nullable String subject,
        @Nullable String link,
        String clientName,
        @Sensitive(PHONE) @Nullable PhoneNumber clientPhone,
        @Nullable String clientEmail,
        @Sensitive(PHONE) @Nullable PhoneNumber statedPhone,
        @Nullable String statedEmail,
        @Nullable UserId clientUser,
        @Nullable String city,
        @Nullable String rk,
        @Nullable UserId assignee,
        @Nullable String assigneeName,
        ConversationPriority priority,
        ConversationStatus status,
        int unread,
        String lastText,
        Instant lastMessageAt,
        @Nullable Instant waitingSince,
        @Nullable Instant escalatedAt,
        Set<ConversationLink> links,
        boolean erased) {
    /** Without what the signed-in user may not see. */
    public ConversationView shown() {
        var reader = CurrentUser.find();
        return Disclosure.shown(
                reader, this, reader.filter(user -> user.id().equals(assignee)).isPresent());
    }

    public boolean closed() {
        return status == ConversationStatus.CLOSED;
    }

    public boolean of(UserId user) {
        return user.equals(assignee);
    }

    /** The orders or calls that belong to it. */
    public List<UUID> linked(ConversationLink.Kind kind) {
        return links.stream()
                .filter(link -> link.kind() == kind)
                .map(ConversationLink::record)
                .toList();
    }
}
