package potok.integrations.telegram;

import static potok.integrations.chat.ChatChannel.TELEGRAM;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import potok.integrations.chat.BotAccounts;
import potok.integrations.chat.ButtonPressed;
import potok.integrations.chat.ChatLinked;
import potok.integrations.chat.MessageArrived;
import potok.integrations.chat.MessageArrived.Sender;
import potok.integrations.chat.ReceivedFile;
import potok.integrations.inbox.InboxEventView;
import potok.integrations.inbox.InboxHandler;

/** Says in the product's words what people did in Telegram; groups and edited messages are passed over. */
@Component
class TelegramHandler implements InboxHandler {
    private final TelegramPresses presses;
    private final TelegramFiles files;
    private final BotAccounts accounts;
    private final ApplicationEventPublisher events;
    private final ObjectMapper mapper;

    TelegramHandler(
            TelegramPresses presses,
            TelegramFiles files,
            BotAccounts accounts,
            ApplicationEventPublisher events,
            ObjectMapper mapper) {
        this.presses = presses;
        this.files = files;
        this.accounts = accounts;
        this.events = events;
        this.mapper = mapper;
    }

    @Override
    public String source() {
        return TelegramUpdates.SOURCE;
    }

    @Override
    public void handle(InboxEventView event) {
        var update = read(event.payload());
        if (update.has("callback_query")) {
            pressed(update.path("callback_query"), event.receivedAt());
        } else if (update.has("message")) {
            wrote(update.path("message"), event.receivedAt());
        }
    }

    private JsonNode read(String payload) {
        try {
            return mapper.readTree(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("No JSON", e);
        }
    }

    private void pressed(JsonNode press, Instant at) {
        presses.acknowledge(press.path("id").asText());
        var chat = press.path("message").path("chat");
        if (isPrivate(chat) && press.path("data").isTextual()) {
            events.publishEvent(
                    new ButtonPressed(TELEGRAM, chat.path("id").asText(), readable(press.path("data")), at));
        }
    }

    private void wrote(JsonNode message, Instant received) {
        if (!isPrivate(message.path("chat"))) {
            return;
        }
        var chat = message.path("chat").path("id").asText();
        var sender = sender(message);
        var at = message.path("date").isIntegralNumber()
                ? Instant.ofEpochSecond(message.path("date").asLong())
                : received;
        var start = TelegramStart.of(message.path("text").asText());
        if (start.isPresent()) {
            events.publishEvent(new ChatLinked(TELEGRAM, chat, start.get().token(), sender.name(), at));
            return;
        }
        var text = readable(message.path(message.has("text") ? "text" : "caption"));
        var attached = files.of(message);
        if (!text.isBlank() || !attached.isEmpty()) {
            arrived(message, chat, at, sender, text, attached);
        }
    }

    private void arrived(
            JsonNode message, String chat, Instant at, Sender sender, String text, List<ReceivedFile> attached) {
        events.publishEvent(new MessageArrived(
                TELEGRAM,
                accounts.current().id(),
                chat,
                message.path("message_id").asText(),
                at,
                sender,
                null,
                null,
                text,
                attached));
    }

    private static Sender sender(JsonNode message) {
        var from = message.path("from");
        var name = Stream.of("first_name", "last_name")
                .map(part -> readable(from.path(part)))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        return new Sender(name.isEmpty() ? readable(from.path("username")) : name, ownPhone(message), null);
    }

    /** Only a number of his own, which Telegram knows: people send others' contacts too. */
    private static @Nullable String ownPhone(JsonNode message) {
        var contact = message.path("contact");
        var own = contact.path("user_id").asLong(-1)
                == message.path("from").path("id").asLong(-2);
        var phone = contact.path("phone_number").asText();
        return !own || phone.isBlank() ? null : phone.startsWith("+") ? phone : "+" + phone;
    }

    private static boolean isPrivate(JsonNode chat) {
        return chat.path("type").asText().equals("private");
    }

    /** The database takes no zero characters. */
    private static String readable(JsonNode text) {
        return text.asText().replace("\0", "");
    }
}
