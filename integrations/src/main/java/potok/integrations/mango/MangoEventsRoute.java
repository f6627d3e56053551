package potok.integrations.mango;

import java.util.Locale;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;
import potok.integrations.inbox.InboundEvent;
import potok.integrations.inbox.Inbox;
import potok.integrations.webhooks.WebhookErrors;
import potok.integrations.webhooks.WebhookRefused;

/** What Mango Office tells us: checked, stored, only then acknowledged. */
@Component
class MangoEventsRoute extends RouteBuilder {
    private static final String PATH = "/webhooks/mango";

    private final MangoSignature signature;
    private final MangoEventReader events;
    private final Inbox inbox;

    MangoEventsRoute(MangoSignature signature, MangoEventReader events, Inbox inbox) {
        this.signature = signature;
        this.events = events;
        this.inbox = inbox;
    }

    @Override
    public void configure() {
        from("platform-http:" + PATH + "?matchOnUriPrefix=true&httpMethodRestrict=POST")
                .routeId("mango-events")
                .routeConfigurationId(WebhookErrors.ID)
                .transform()
                .message(this::event)
                .process(exchange -> inbox.accept(exchange.getMessage().getBody(InboundEvent.class)))
                .removeHeaders("*")
                .setHeader(Exchange.HTTP_RESPONSE_CODE, constant(200))
                .setBody(constant(""));
    }

    private InboundEvent event(Message request) {
        requireForm(request.getHeader(Exchange.CONTENT_TYPE, "", String.class));
        var form = MangoForm.of(request.getBody(String.class));
        return events.read(
                kind(request.getHeader(Exchange.HTTP_PATH, String.class)),
                signature.check(form).json());
    }

    private static void requireForm(String contentType) {
        if (!contentType.toLowerCase(Locale.ROOT).startsWith(MangoForm.MEDIA_TYPE)) {
            throw WebhookRefused.unsupportedType(MangoForm.MEDIA_TYPE);
        }
    }

    /** Such as {@code events/record/added}. */
    private static String kind(String path) {
        var kind = path.substring(Math.min(path.length(), PATH.length() + 1));
        if (!kind.matches("(events|result)/[a-z_/]{1,60}")) {
            throw WebhookRefused.unknownAddress();
        }
        return kind;
    }
}
