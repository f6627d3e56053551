package potok.integrations.mango;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Sends a signed command once, to the address in its header; what the exchange answers, good or bad, is the result. */
@Component
class MangoCommandRoute extends RouteBuilder {
    static final String COMMAND = "direct:mango-command";

    private final MangoProperties settings;

    MangoCommandRoute(MangoProperties settings) {
        this.settings = settings;
    }

    @Override
    public void configure() {
        var timeout = settings.timeout().toMillis();
        from(COMMAND)
                .routeId("mango-command")
                .errorHandler(noErrorHandler())
                .removeHeaders("*", Exchange.HTTP_URI)
                .setHeader(Exchange.HTTP_METHOD, constant("POST"))
                .setHeader(Exchange.CONTENT_TYPE, constant(MangoForm.MEDIA_TYPE))
                .to(
                        "https://mango?throwExceptionOnFailure=false&httpClientConfigurer=#withoutRetries&followRedirects=false"
                                + "&connectTimeout=" + timeout + "&connectionRequestTimeout=" + timeout
                                + "&responseTimeout="
                                + timeout + "&soTimeout=" + timeout);
    }
}
