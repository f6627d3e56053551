package potok.integrations.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import potok.integrations.chat.BotAccounts;
import potok.integrations.chat.ChatOwners;
import potok.integrations.inbox.InboundEvent;
import potok.integrations.inbox.Inbox;
import potok.integrations.tenancy.Tenancy;
import potok.integrations.webhooks.WebhookRefused;

/** Stores what Telegram tells us, by whichever way it came, with the organisation whose person wrote. */
@Component
class TelegramUpdates {
    static final String SOURCE = "telegram";

    /** What we ask Telegram for. */
    static final List<String> KINDS = List.of("message", "callback_query", "my_chat_member");

    private final Inbox inbox;
    private final BotAccounts accounts;
    private final ChatOwners owners;
    private final Tenancy tenancy;
    private final ObjectMapper mapper;

    TelegramUpdates(Inbox inbox, BotAccounts accounts, ChatOwners owners, Tenancy tenancy, ObjectMapper mapper) {
        this.inbox = inbox;
        this.accounts = accounts;
        this.owners = owners;
        this.tenancy = tenancy;
        this.mapper = mapper;
    }

    /** @throws WebhookRefused when it is no update */
    void accept(@Nullable String json) {
        var update = read(json);
        if (!update.path("update_id").isIntegralNumber()) {
            throw WebhookRefused.malformed("No update_id");
        }
        var event = new InboundEvent(
                SOURCE,
                // Each bot counts its updates for itself.
                accounts.current().id() + ":" + update.path("update_id").asText(),
                kind(update),
                chat(update),
                update.toString());
        tenancy.in(organisation(update), () -> inbox.accept(event));
    }

    private JsonNode read(@Nullable String json) {
        try {
            var update = mapper.readTree(json == null ? "" : json);
            if (update != null && update.isObject()) {
                return update;
            }
        } catch (JsonProcessingException e) {
            // Refused like any other text that is no update.
        }
        throw WebhookRefused.malformed("No JSON object");
    }

    private UUID organisation(JsonNode update) {
        return TelegramStart.of(update.path("message").path("text").asText())
                .flatMap(start -> owners.organisationOfLink(start.token()))
                .orElseGet(() -> owners.organisationOf(chat(update)));
    }

    private static String kind(JsonNode update) {
        return KINDS.stream().filter(update::has).findFirst().orElse("other");
    }

    private static String chat(JsonNode update) {
        var message = update.has("callback_query")
                ? update.path("callback_query").path("message")
                : update.path(kind(update));
        return message.path("chat").path("id").asText();
    }
}
