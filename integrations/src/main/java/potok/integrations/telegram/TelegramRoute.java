package potok.integrations.telegram;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/** Says one thing to Telegram once; what it answers is the result. */
@Component
class TelegramRoute extends RouteBuilder {
    static final String SAY = "direct:telegram";

    private final TelegramClients clients;

    TelegramRoute(TelegramClients clients) {
        this.clients = clients;
    }

    @Override
    public void configure() {
        from(SAY).routeId("telegram").errorHandler(noErrorHandler()).process(this::say);
    }

    private void say(Exchange exchange) throws TelegramApiException {
        var message = exchange.getMessage();
        var client = clients.current();
        if (message.getBody() instanceof SendDocument document) {
            message.setBody(client.execute(document));
        } else if (message.getBody() instanceof BotApiMethod<?> method) {
            message.setBody(client.execute(method));
        }
    }
}
