package potok.messaging;

import java.time.Instant;
import java.util.List;
import potok.integrations.chat.ChatChannel;
import potok.integrations.chat.MessageArrived;
import potok.integrations.chat.ReceivedFile;

/** What clients write in tests. */
public final class Messages {
    public static final Instant MORNING = Instant.parse("2026-11-20T09:00:00Z");

    private Messages() {}

    public static MessageArrived avito(String chat, String id, String text) {
        return avito(chat, id, MORNING, text);
    }

    public static MessageArrived avito(String chat, String id, Instant at, String text, ReceivedFile... files) {
        return new MessageArrived(
                ChatChannel.AVITO,
                "1000009",
                chat,
                id,
                at,
                new MessageArrived.Sender("Марина " + chat, null, null),
                "Ремонт холодильников",
                "https://www.avito.ru/1",
                text,
                List.of(files));
    }

    public static MessageArrived web(String chat, String phone, String text) {
        return new MessageArrived(
                ChatChannel.WEB,
                "site",
                chat,
                "m1",
                MORNING,
                new MessageArrived.Sender("Гость", phone, null),
                null,
                null,
                text,
                List.of());
    }

    public static MessageArrived sms(String phone, String id, String text) {
        return new MessageArrived(
                ChatChannel.SMS,
                "+74950000001",
                phone,
                id,
                MORNING,
                new MessageArrived.Sender(phone, phone, null),
                null,
                null,
                text,
                List.of());
    }
}
