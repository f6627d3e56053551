package potok.integrations.webhooks;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** How every inbound route answers what it does not take. */
@Component
public class WebhookErrors extends RouteConfigurationBuilder {
    public static final String ID = "inbound";

    private static final Logger log = LoggerFactory.getLogger(WebhookErrors.class);
    private static final int UNAVAILABLE = 503;

    @Override
    public void configuration() {
        var inbound = routeConfiguration(ID);
        inbound.onException(WebhookRefused.class)
                .handled(true)
                .logExhausted(false)
                .process(WebhookErrors::refuse);
        inbound.onException(Exception.class).handled(true).logExhausted(false).process(WebhookErrors::fail);
    }

    private static void refuse(Exchange exchange) {
        var refused = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, WebhookRefused.class);
        log.warn("Webhook {} from {} refused: {}", path(exchange), sender(exchange), refused.getMessage());
        answer(exchange, refused.status(), refused.problem());
    }

    /** The event could not be stored: the sender must not believe that it was. */
    private static void fail(Exchange exchange) {
        var failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        log.error("Webhook {} from {} failed", path(exchange), sender(exchange), failure);
        answer(exchange, UNAVAILABLE, WebhookRefused.problem(UNAVAILABLE, "Not stored, try again later"));
    }

    private static void answer(Exchange exchange, int status, String problem) {
        var message = exchange.getMessage();
        message.removeHeaders("*");
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        message.setHeader(Exchange.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        message.setBody(problem);
    }

    private static String path(Exchange exchange) {
        return exchange.getMessage().getHeader(Exchange.HTTP_PATH, "?", String.class);
    }

    private static String sender(Exchange exchange) {
        var request = exchange.getMessage().getHeader("CamelHttpServletRequest", HttpServletRequest.class);
        return request == null ? "?" : request.getRemoteAddr();
    }
}
