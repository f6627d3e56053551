package potok.integrations.twilio;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;
import potok.integrations.inbox.InboundEvent;
import potok.integrations.inbox.Inbox;
import potok.integrations.tenancy.Tenancy;
import potok.integrations.webhooks.WebhookErrors;
import potok.integrations.webhooks.WebhookRefused;

/** What Twilio tells us, of our messages and of those who write to us: checked, stored, only then acknowledged. */
@Component
class TwilioWebhookRoute extends RouteBuilder {
    static final String PATH = "/webhooks/twilio";
    static final String SOURCE = "twilio";
    static final String STATUS = "status";
    static final String SMS = "sms";

    private static final Pattern ORGANISATION = Pattern.compile("(?:^|&)organisation=([0-9a-f-]{36})(?:&|$)");

    private final TwilioSignature signature;
    private final Inbox inbox;
    private final Tenancy tenancy;

    TwilioWebhookRoute(TwilioSignature signature, Inbox inbox, Tenancy tenancy) {
        this.signature = signature;
        this.inbox = inbox;
        this.tenancy = tenancy;
    }

    @Override
    public void configure() {
        from("platform-http:" + PATH + "?matchOnUriPrefix=true&httpMethodRestrict=POST")
                .routeId("twilio-events")
                .routeConfigurationId(WebhookErrors.ID)
                .process(exchange -> take(exchange.getMessage()))
                .removeHeaders("*")
                .setHeader(Exchange.HTTP_RESPONSE_CODE, constant(200))
                .setHeader(Exchange.CONTENT_TYPE, constant("text/xml; charset=UTF-8"))
                .setBody(constant("<Response/>"));
    }

    /** The address that they were given says whose message it is; it is signed like the rest. */
    private void take(Message request) {
        var query = request.getHeader(Exchange.HTTP_QUERY, "", String.class);
        organisation(query)
                .ifPresentOrElse(named -> tenancy.in(named, () -> take(request, query)), () -> take(request, query));
    }

    private void take(Message request, String query) {
        requireForm(request.getHeader(Exchange.CONTENT_TYPE, "", String.class));
        var kind = kind(request.getHeader(Exchange.HTTP_PATH, "", String.class));
        var body = request.getBody(String.class);
        var path = PATH + "/" + kind + (query.isEmpty() ? "" : "?" + query);
        var form = TwilioForm.of(body);
        signature.check(path, form.fields(), request.getHeader(TwilioSignature.HEADER, "", String.class));
        inbox.accept(event(kind, form, query.isEmpty() ? body : query + "&" + body));
    }

    private static InboundEvent event(String kind, TwilioForm form, String payload) {
        var sid = form.name("MessageSid");
        return kind.equals(STATUS)
                ? new InboundEvent(SOURCE, sid + ":" + form.name("MessageStatus"), kind, sid, payload)
                : new InboundEvent(SOURCE, sid, kind, form.required("From") + ">" + form.required("To"), payload);
    }

    private static Optional<UUID> organisation(String query) {
        var named = ORGANISATION.matcher(query);
        try {
            return named.find() ? Optional.of(UUID.fromString(named.group(1))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void requireForm(String contentType) {
        if (!contentType.toLowerCase(Locale.ROOT).startsWith(TwilioForm.MEDIA_TYPE)) {
            throw WebhookRefused.unsupportedType(TwilioForm.MEDIA_TYPE);
        }
    }

    private static String kind(String path) {
        var kind = path.substring(Math.min(path.length(), PATH.length() + 1));
        if (!kind.equals(STATUS) && !kind.equals(SMS)) {
            throw WebhookRefused.unknownAddress();
        }
        return kind;
    }
}
