package potok.identity;

import org.springframework.security.core.AuthenticationException;

/** A token or key that is not ours, has ended or was withdrawn; which of these is not said. */
public class TokenRefused extends AuthenticationException {
    public TokenRefused() {
        super("Token refused");
    }
}
