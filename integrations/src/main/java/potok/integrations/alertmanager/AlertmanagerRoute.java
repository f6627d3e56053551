package potok.integrations.alertmanager;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;
import potok.integrations.inbox.Inbox;
import potok.integrations.tenancy.Tenancy;
import potok.integrations.webhooks.WebhookErrors;

/** What Alertmanager tells us: checked, each of its alerts stored, only then acknowledged. */
@Component
class AlertmanagerRoute extends RouteBuilder {
    static final String PATH = "/webhooks/alertmanager";

    private static final Pattern ORGANISATION = Pattern.compile("(?:^|&)organisation=([0-9a-f-]{36})(?:&|$)");

    private final AlertmanagerToken token;
    private final AlertmanagerMessage message;
    private final Inbox inbox;
    private final Tenancy tenancy;

    AlertmanagerRoute(AlertmanagerToken token, AlertmanagerMessage message, Inbox inbox, Tenancy tenancy) {
        this.token = token;
        this.message = message;
        this.inbox = inbox;
        this.tenancy = tenancy;
    }

    @Override
    public void configure() {
        from("platform-http:" + PATH + "?httpMethodRestrict=POST")
                .routeId("alertmanager")
                .routeConfigurationId(WebhookErrors.ID)
                .process(exchange -> takeInOrganisation(exchange.getMessage()))
                .removeHeaders("*")
                .setHeader(Exchange.HTTP_RESPONSE_CODE, constant(200))
                .setBody(constant(""));
    }

    /** The address may name the organisation whose systems are watched; its token must fit. */
    private void takeInOrganisation(Message request) {
        organisation(request.getHeader(Exchange.HTTP_QUERY, "", String.class))
                .ifPresentOrElse(named -> tenancy.in(named, () -> take(request)), () -> take(request));
    }

    private void take(Message request) {
        token.check(request.getHeader("Authorization", "", String.class));
        message.alerts(request.getBody(String.class)).forEach(inbox::accept);
    }

    private static Optional<UUID> organisation(String query) {
        var named = ORGANISATION.matcher(query);
        try {
            return named.find() ? Optional.of(UUID.fromString(named.group(1))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
