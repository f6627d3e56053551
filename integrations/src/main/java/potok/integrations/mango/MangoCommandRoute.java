package potok.integrations.mango;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Asks the exchange once, at the address in the header; what it answers, good or bad, is the result. */
@Component
class MangoCommandRoute extends RouteBuilder {
    static final String COMMAND = "direct:mango-command";
    static final String DOWNLOAD = "direct:mango-download";

    private final MangoProperties settings;

    MangoCommandRoute(MangoProperties settings) {
        this.settings = settings;
    }

    @Override
    public void configure() {
        from(COMMAND)
                .routeId("mango-command")
                .errorHandler(noErrorHandler())
                .removeHeaders("*", Exchange.HTTP_URI)
                .setHeader(Exchange.HTTP_METHOD, constant("POST"))
                .setHeader(Exchange.CONTENT_TYPE, constant(MangoForm.MEDIA_TYPE))
                .to(exchange("mango"));
        from(DOWNLOAD)
                .routeId("mango-download")
                .errorHandler(noErrorHandler())
                .removeHeaders("*", Exchange.HTTP_URI)
                .setHeader(Exchange.HTTP_METHOD, constant("GET"))
                .to(exchange("mango-files"));
    }

    private String exchange(String name) {
        var timeout = settings.timeout().toMillis();
        return "https://" + name
                + "?throwExceptionOnFailure=false&httpClientConfigurer=#withoutRetries&followRedirects=false"
                + "&connectTimeout=" + timeout + "&connectionRequestTimeout=" + timeout + "&responseTimeout=" + timeout
                + "&soTimeout=" + timeout;
    }
}
