package potok.integrations.telegram;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;
import potok.integrations.chat.BotAccounts;
import potok.integrations.webhooks.WebhookErrors;
import potok.integrations.webhooks.WebhookRefused;

/** What Telegram tells us: checked, stored, only then acknowledged. */
@Component
class TelegramUpdatesRoute extends RouteBuilder {
    static final String PATH = "/webhooks/telegram";
    static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";

    private final BotAccounts accounts;
    private final TelegramUpdates updates;

    TelegramUpdatesRoute(BotAccounts accounts, TelegramUpdates updates) {
        this.accounts = accounts;
        this.updates = updates;
    }

    @Override
    public void configure() {
        from("platform-http:" + PATH + "?httpMethodRestrict=POST")
                .routeId("telegram-updates")
                .routeConfigurationId(WebhookErrors.ID)
                .process(this::check)
                .process(exchange -> updates.accept(exchange.getMessage().getBody(String.class)))
                .removeHeaders("*")
                .setHeader(Exchange.HTTP_RESPONSE_CODE, constant(200))
                .setBody(constant(""));
    }

    private void check(Exchange exchange) {
        var account = accounts.current();
        var shown = exchange.getMessage().getHeader(SECRET, "", String.class);
        if (!account.isConnected() || !MessageDigest.isEqual(bytes(account.secret()), bytes(shown))) {
            throw WebhookRefused.forged("Wrong " + SECRET);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
