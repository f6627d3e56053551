package potok.identity;

import org.springframework.security.core.AuthenticationException;

/** The password was right; the code of the second factor is asked for too. */
class CodeRequired extends AuthenticationException {
    CodeRequired() {
        super("The code of the second factor is missing");
    }
}
