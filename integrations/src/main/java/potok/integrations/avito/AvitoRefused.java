package potok.integrations.avito;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Avito did not do what it was asked, or did not answer: then the status is 0. */
class AvitoRefused extends RuntimeException {
    private final int status;
    private final @Nullable Duration retryAfter;

    AvitoRefused(int status, String reason, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super("Avito: " + status + " " + reason, cause);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    int status() {
        return status;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }

    /** Our key, or our plan there, does not let us. */
    boolean isAuthorisation() {
        return status == 401 || status == 402 || status == 403;
    }
}
