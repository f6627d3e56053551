package potok.identity;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** The login or the address is locked for a while; whether the password was right is not said. */
public class TooManyAttempts extends AuthenticationException {
    private final Duration retryAfter;

    public TooManyAttempts(Duration retryAfter) {
        super("Locked for another " + retryAfter);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
