package potok.integrations.avito;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import potok.integrations.webhooks.WebhookErrors;
import potok.integrations.webhooks.WebhookRefused;

/** What Avito tells us: only stored, since it wants its answer at once. An account's address is known to Avito alone. */
@Component
class AvitoWebhookRoute extends RouteBuilder {
    static final String PATH = "/webhooks/avito";

    private static final Pattern ADDRESS = Pattern.compile(PATH + "/([0-9a-f-]{36})/([A-Za-z0-9_-]{1,100})");

    private final AvitoAccounts accounts;
    private final AvitoInbox inbox;
    private final ObjectMapper mapper;

    AvitoWebhookRoute(AvitoAccounts accounts, AvitoInbox inbox, ObjectMapper mapper) {
        this.accounts = accounts;
        this.inbox = inbox;
        this.mapper = mapper;
    }

    @Override
    public void configure() {
        from("platform-http:" + PATH + "?matchOnUriPrefix=true&httpMethodRestrict=POST")
                .routeId("avito-messages")
                .routeConfigurationId(WebhookErrors.ID)
                .process(this::accept)
                .removeHeaders("*")
                .setHeader(Exchange.HTTP_RESPONSE_CODE, constant(200))
                .setBody(constant("{\"ok\":true}"));
    }

    private void accept(Exchange exchange) {
        var request = exchange.getMessage();
        var account = account(request.getHeader(Exchange.HTTP_PATH, "", String.class));
        var payload = read(request.getBody(String.class)).path("payload");
        var message = payload.path("value");
        // Avito tries an address with an empty object, and tells of more than messages.
        if (payload.path("type").asText().equals("message")
                && message.path("id").isTextual()) {
            inbox.message(account, message);
        }
    }

    private AvitoAccount account(String path) {
        var address = ADDRESS.matcher(path);
        if (!address.matches()) {
            throw WebhookRefused.unknownAddress();
        }
        return accounts.find(UUID.fromString(address.group(1)))
                .filter(account -> MessageDigest.isEqual(bytes(account.webhookToken()), bytes(address.group(2))))
                .orElseThrow(WebhookRefused::unknownAddress);
    }

    private JsonNode read(@Nullable String body) {
        try {
            var json = mapper.readTree(body == null ? "" : body);
            if (json != null && json.isObject()) {
                return json;
            }
        } catch (JsonProcessingException e) {
            // Refused like any other text that is no object.
        }
        throw WebhookRefused.malformed("No JSON object");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
