package potok.messaging;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import potok.identity.UserId;
import potok.integrations.chat.ChatChannel;
import potok.shared.PhoneNumber;

/** Conversations for tests. */
public final class ConversationViews {
    public static final ConversationId ID = ConversationId.of("00000000-0000-0000-0000-0000000000d1");

    private ConversationViews() {}

    public static ConversationView avito() {
        return of(ChatChannel.AVITO, null, ConversationStatus.WAITING, null);
    }

    public static ConversationView sms(String phone) {
        return of(ChatChannel.SMS, PhoneNumber.of(phone), ConversationStatus.OPEN, null);
    }

    public static ConversationView closed() {
        return of(ChatChannel.AVITO, null, ConversationStatus.CLOSED, null);
    }

    public static ConversationView of(
            ChatChannel channel, @Nullable PhoneNumber phone, ConversationStatus status, @Nullable UserId assignee) {
        return new ConversationView(
                ID,
                7,
                channel,
                "1000001",
                "chat",
                "Ремонт холодильников",
                null,
                "Марина",
                phone,
                null,
                null,
                null,
                null,
                "Омск",
                "avito",
                assignee,
                assignee == null ? null : "Olga",
                ConversationPriority.MEDIUM,
                status,
                1,
                "Здравствуйте",
                Instant.parse("2026-11-20T18:30:00Z"),
                Instant.parse("2026-11-20T18:30:00Z"),
                null,
                Set.of(),
                false);
    }
}
