package potok.integrations.avito;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Asks Avito one thing once; what it answers, good or bad, is the result. */
@Component
class AvitoRoute extends RouteBuilder {
    static final String ASK = "direct:avito";

    private final AvitoProperties settings;

    AvitoRoute(AvitoProperties settings) {
        this.settings = settings;
    }

    @Override
    public void configure() {
        var timeout = settings.timeout().toMillis();
        from(ASK)
                .routeId("avito")
                .errorHandler(noErrorHandler())
                .to(
                        "https://avito?throwExceptionOnFailure=false&httpClientConfigurer=#withoutRetries&followRedirects=false"
                                + "&connectTimeout=" + timeout + "&connectionRequestTimeout=" + timeout
                                + "&responseTimeout="
                                + timeout + "&soTimeout=" + timeout);
    }
}
