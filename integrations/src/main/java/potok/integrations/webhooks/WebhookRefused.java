package potok.integrations.webhooks;

/** An inbound request that is not taken; the reason is shown to the sender and logged, so it never quotes the payload. */
public class WebhookRefused extends RuntimeException {
    private final int status;
    private final String reason;

    private WebhookRefused(int status, String reason) {
        super(reason);
        this.status = status;
        this.reason = reason;
    }

    public static WebhookRefused malformed(String reason) {
        return new WebhookRefused(400, reason);
    }

    public static WebhookRefused forged(String reason) {
        return new WebhookRefused(401, reason);
    }

    public static WebhookRefused unknownAddress() {
        return new WebhookRefused(404, "There is nothing at this address");
    }

    public static WebhookRefused tooLarge() {
        return new WebhookRefused(413, "The body is larger than 1 MiB");
    }

    public static WebhookRefused unsupportedType(String expected) {
        return new WebhookRefused(415, "Expected " + expected);
    }

    public int status() {
        return status;
    }

    /** Problem details by RFC 9457. */
    public String problem() {
        return problem(status, reason);
    }

    static String problem(int status, String detail) {
        return "{\"type\":\"about:blank\",\"status\":%d,\"detail\":\"%s\"}".formatted(status, detail);
    }
}
