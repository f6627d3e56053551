package potok.integrations.avito;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import potok.integrations.chat.ChatChannel;
import potok.integrations.chat.MessageArrived;
import potok.integrations.inbox.InboxEventView;
import potok.integrations.inbox.InboxHandler;

/** Says in the product's words what happened at Avito; of an account that is gone nothing is told any more. */
@Component
class AvitoHandler implements InboxHandler {
    private final AvitoAccounts accounts;
    private final AvitoChats chats;
    private final ApplicationEventPublisher events;
    private final ObjectMapper mapper;

    AvitoHandler(AvitoAccounts accounts, AvitoChats chats, ApplicationEventPublisher events, ObjectMapper mapper) {
        this.accounts = accounts;
        this.chats = chats;
        this.events = events;
        this.mapper = mapper;
    }

    @Override
    public String source() {
        return AvitoInbox.SOURCE;
    }

    @Override
    public void handle(InboxEventView event) {
        var kind = event.kind().split("/", 2);
        accounts.find(UUID.fromString(kind[1])).ifPresent(account -> {
            var content = read(event.payload());
            if (kind[0].equals(AvitoInbox.MESSAGE)) {
                wrote(account, content, event.receivedAt());
            } else {
                called(account, content, event.receivedAt());
            }
        });
    }

    private JsonNode read(String payload) {
        try {
            return mapper.readTree(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("No JSON", e);
        }
    }

    private void wrote(AvitoAccount account, JsonNode message, Instant received) {
        var text = AvitoText.of(message);
        if (text.isBlank()) {
            return;
        }
        var chat = message.path("chat_id").asText();
        var about = chats.about(account, chat);
        events.publishEvent(new MessageArrived(
                ChatChannel.AVITO,
                account.userId(),
                chat,
                message.path("id").asText(),
                at(message, received),
                new MessageArrived.Sender(
                        about.buyer().isBlank() ? account.name() : about.buyer().replace("\0", ""), null, null),
                about.subject(),
                about.link(),
                text,
                List.of()));
    }

    private static Instant at(JsonNode message, Instant received) {
        var created = message.path("created");
        return created.isIntegralNumber() ? Instant.ofEpochSecond(created.asLong()) : received;
    }

    private void called(AvitoAccount account, JsonNode call, Instant received) {
        events.publishEvent(new AvitoCall(
                account,
                call.path("callId").asText(),
                moment(call.path("callTime").asText(), received),
                Duration.ofSeconds(call.path("waitingDuration").asLong()),
                Duration.ofSeconds(call.path("talkDuration").asLong()),
                call.path("buyerPhone").asText(),
                call.path("virtualPhone").asText(call.path("sellerPhone").asText())));
    }

    private static Instant moment(String written, Instant otherwise) {
        try {
            return OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeParseException e) {
            return otherwise;
        }
    }
}
