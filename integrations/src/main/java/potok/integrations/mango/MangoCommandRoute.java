package potok.integrations.mango;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Sends a signed command once; what the exchange answers, good or bad, is the result. */
@Component
class MangoCommandRoute extends RouteBuilder {
    static final String CALL_BACK = "direct:mango-callback";

    private final MangoProperties account;
    private final MangoSignature signature;

    MangoCommandRoute(MangoProperties account, MangoSignature signature) {
        this.account = account;
        this.signature = signature;
    }

    @Override
    public void configure() {
        from(CALL_BACK)
                .routeId("mango-callback")
                .errorHandler(noErrorHandler())
                .removeHeaders("*")
                .transform()
                .body(String.class, json -> signature.sign(json).encoded())
                .setHeader(Exchange.HTTP_METHOD, constant("POST"))
                .setHeader(Exchange.CONTENT_TYPE, constant(MangoForm.MEDIA_TYPE))
                .to(address("commands/callback"));
    }

    private String address(String path) {
        var timeout = account.timeout().toMillis();
        return account.baseUrl().resolve(path)
                + "?throwExceptionOnFailure=false&httpClientConfigurer=#withoutRetries&followRedirects=false"
                + "&connectTimeout=" + timeout + "&connectionRequestTimeout=" + timeout + "&responseTimeout=" + timeout
                + "&soTimeout=" + timeout;
    }
}
