package potok.integrations.avito;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import potok.integrations.inbox.InboundEvent;
import potok.integrations.inbox.Inbox;
import potok.integrations.tenancy.Tenancy;

/** Stores what happened at an account, in its organisation; what is told by webhook and found by asking is one. */
@Component
class AvitoInbox {
    static final String SOURCE = "avito";
    static final String MESSAGE = "message";
    static final String CALL = "call";

    private final Inbox inbox;
    private final Tenancy tenancy;

    AvitoInbox(Inbox inbox, Tenancy tenancy) {
        this.inbox = inbox;
        this.tenancy = tenancy;
    }

    /** @param message with id and chat_id; our own come back to us too, and are no news */
    void message(AvitoAccount account, JsonNode message) {
        if (!message.path("author_id").asText().equals(account.userId())) {
            var chat = message.path("chat_id").asText();
            accept(account, MESSAGE, message.path("id").asText(), account.userId() + ":" + chat, message);
        }
    }

    void call(AvitoAccount account, JsonNode call) {
        accept(account, CALL, "call:" + call.path("callId").asText(), null, call);
    }

    private void accept(AvitoAccount account, String kind, String id, @Nullable String stream, JsonNode content) {
        var event = new InboundEvent(
                SOURCE, account.userId() + ":" + id, kind + "/" + account.id(), stream, content.toString());
        tenancy.in(account.organisation(), () -> inbox.accept(event));
    }
}
