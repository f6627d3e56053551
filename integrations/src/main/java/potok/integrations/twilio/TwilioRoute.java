package potok.integrations.twilio;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Gives one SMS to Twilio once; what they call it is the result. */
@Component
class TwilioRoute extends RouteBuilder {
    static final String SEND = "direct:twilio";

    private final TwilioMessages messages;

    TwilioRoute(TwilioMessages messages) {
        this.messages = messages;
    }

    @Override
    public void configure() {
        from(SEND).routeId("twilio").errorHandler(noErrorHandler()).bean(messages, "create");
    }
}
