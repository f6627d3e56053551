package potok.integrations.avito;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** One request to Avito and its answer. */
@Component
class AvitoHttp {
    private static final int LONGEST_REASON = 300;

    private final ProducerTemplate camel;
    private final ObjectMapper mapper;
    private final Environment environment;

    AvitoHttp(ProducerTemplate camel, ObjectMapper mapper, Environment environment) {
        this.camel = camel;
        this.mapper = mapper;
        this.environment = environment;
    }

    /** @throws AvitoRefused when the answer is not a good one */
    JsonNode ask(String method, String path, Map<String, Object> headers, @Nullable String body) {
        var answer = camel.request(AvitoRoute.ASK, exchange -> {
            var request = exchange.getMessage();
            request.setHeaders(new HashMap<>(headers));
            request.setHeader(Exchange.HTTP_METHOD, method);
            // Read late: a server that chooses its port itself knows it only after its start.
            var address = environment.getProperty("integrations.avito.base-url", "https://api.avito.ru/") + path;
            var query = address.indexOf('?');
            request.setHeader(Exchange.HTTP_URI, query < 0 ? address : address.substring(0, query));
            if (query >= 0) {
                request.setHeader(Exchange.HTTP_QUERY, address.substring(query + 1));
            }
            request.setBody(body);
        });
        if (answer.getException() != null) {
            var failure = answer.getException();
            throw new AvitoRefused(0, String.valueOf(failure.getMessage()), null, failure);
        }
        var status = answer.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class);
        var text = answer.getMessage().getBody(String.class);
        if (status / 100 != 2) {
            throw new AvitoRefused(status, reason(text), retryAfter(answer.getMessage()), null);
        }
        return read(text);
    }

    private JsonNode read(@Nullable String text) {
        try {
            return mapper.readTree(text == null || text.isBlank() ? "{}" : text);
        } catch (JsonProcessingException e) {
            throw new AvitoRefused(0, "no JSON", null, e);
        }
    }

    private String reason(@Nullable String text) {
        JsonNode error;
        try {
            error = mapper.readTree(text == null ? "" : text);
        } catch (JsonProcessingException e) {
            error = MissingNode.getInstance();
        }
        var reason =
                error.path("error").path("message").asText(error.path("message").asText());
        return reason.substring(0, Math.min(LONGEST_REASON, reason.length()));
    }

    private static @Nullable Duration retryAfter(Message answer) {
        var hint = answer.getHeader("Retry-After", String.class);
        return hint != null && hint.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(hint)) : null;
    }
}
