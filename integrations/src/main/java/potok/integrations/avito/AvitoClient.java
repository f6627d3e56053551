package potok.integrations.avito;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks Avito in the name of an account; a token that is not taken any more is renewed once. */
@Component
class AvitoClient {
    private final AvitoHttp http;
    private final AvitoTokens tokens;

    AvitoClient(AvitoHttp http, AvitoTokens tokens) {
        this.http = http;
        this.tokens = tokens;
    }

    JsonNode get(AvitoAccount account, String path) {
        return ask(account, "GET", path, null);
    }

    JsonNode post(AvitoAccount account, String path, JsonNode body) {
        return ask(account, "POST", path, body.toString());
    }

    private JsonNode ask(AvitoAccount account, String method, String path, @Nullable String body) {
        var token = tokens.of(account);
        try {
            return http.ask(method, path, headers(token), body);
        } catch (AvitoRefused refused) {
            if (refused.status() != 401 && refused.status() != 403) {
                throw refused;
            }
            tokens.forget(account, token);
            return http.ask(method, path, headers(tokens.of(account)), body);
        }
    }

    private static Map<String, Object> headers(String token) {
        return Map.of("Authorization", "Bearer " + token, Exchange.CONTENT_TYPE, "application/json");
    }
}
