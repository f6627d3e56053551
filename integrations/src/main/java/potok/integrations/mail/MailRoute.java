package potok.integrations.mail;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Sends one mail once; how that went is the result. */
@Component
class MailRoute extends RouteBuilder {
    static final String SEND = "direct:mail";

    /** The text beside the HTML, for programs and people who prefer it. */
    static final String TEXT = "CamelMailAlternativeBody";

    @Override
    public void configure() {
        from(SEND)
                .routeId("mail")
                .errorHandler(noErrorHandler())
                .to("smtp:server-of-the-moment?javaMailSender=#outgoingMail");
    }
}
