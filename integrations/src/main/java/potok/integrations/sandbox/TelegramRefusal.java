package potok.integrations.sandbox;

/** What the stand-in for Telegram answers when it does not do what it was asked. */
class TelegramRefusal extends RuntimeException {
    private final int code;
    private final int retryAfter;

    TelegramRefusal(int code, String description) {
        this(code, description, 0);
    }

    private TelegramRefusal(int code, String description, int retryAfter) {
        super(description);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    static TelegramRefusal tooMany(int seconds) {
        return new TelegramRefusal(429, "Too Many Requests: retry after " + seconds, seconds);
    }

    int code() {
        return code;
    }

    /** Seconds; 0 when there is no hint. */
    int retryAfter() {
        return retryAfter;
    }
}
