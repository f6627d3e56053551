package potok.integrations.avito;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import potok.integrations.chat.Portions;
import potok.integrations.outbox.ChannelNotReady;
import potok.integrations.outbox.OutboundMessage;
import potok.integrations.outbox.OutboxSender;
import potok.integrations.outbox.SendingLimits;
import potok.integrations.outbox.SendingPostponed;
import potok.integrations.outbox.SendingRefused;
import potok.integrations.tenancy.Tenancy;

/** The channel {@code avito}; recipients are chats, the account is Avito's id of ours. */
@Component
class AvitoSender implements OutboxSender {
    private static final int LONGEST_TEXT = 1000;
    private static final Duration USUAL_PAUSE = Duration.ofMinutes(1);

    private final AvitoClient avito;
    private final AvitoAccounts accounts;
    private final Tenancy tenancy;
    private final Portions portions = new Portions();

    AvitoSender(AvitoClient avito, AvitoAccounts accounts, Tenancy tenancy) {
        this.avito = avito;
        this.accounts = accounts;
        this.tenancy = tenancy;
    }

    @Override
    public String channel() {
        return OutboundMessage.AVITO;
    }

    /** Not published by Avito; what its other clients get along with. */
    @Override
    public SendingLimits limits() {
        return new SendingLimits(SendingLimits.Rate.perSecond(5), null);
    }

    @Override
    public @Nullable String send(UUID id, OutboundMessage message) {
        if (!message.files().isEmpty()) {
            throw new SendingRefused("Avito takes no files from us", false, null);
        }
        var account = account(message);
        return portions.send(
                id, Portions.of(message.text(), LONGEST_TEXT), text -> say(account, message.recipient(), text));
    }

    private AvitoAccount account(OutboundMessage message) {
        return accounts.byUser(tenancy.current(), Objects.requireNonNullElse(message.account(), ""))
                .orElseThrow(() -> new ChannelNotReady(OutboundMessage.AVITO));
    }

    private String say(AvitoAccount account, String chat, String text) {
        var body = JsonNodeFactory.instance.objectNode().put("type", "text");
        body.putObject("message").put("text", text);
        try {
            return avito.post(account, AvitoPaths.chat("v1", account, chat) + "/messages", body)
                    .path("id")
                    .asText();
        } catch (AvitoRefused refused) {
            throw failure(refused);
        }
    }

    private static RuntimeException failure(AvitoRefused refused) {
        if (refused.status() == 429) {
            return new SendingPostponed(
                    Objects.requireNonNullElse(refused.retryAfter(), USUAL_PAUSE),
                    String.valueOf(refused.getMessage()));
        }
        if (refused.isAuthorisation()) {
            return new ChannelNotReady(OutboundMessage.AVITO);
        }
        return refused.status() / 100 == 4
                ? new SendingRefused(String.valueOf(refused.getMessage()), refused.status() == 404, refused)
                : refused;
    }
}
