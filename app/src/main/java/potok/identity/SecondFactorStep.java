package potok.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** The second half of signing in where it is asked for; wrong codes count and lock like wrong passwords. */
@Component
public class SecondFactorStep {
    private final SecondFactor secondFactor;
    private final SignInGuard guard;

    SecondFactorStep(SecondFactor secondFactor, SignInGuard guard) {
        this.secondFactor = secondFactor;
        this.guard = guard;
    }

    /**
     * Who has signed in by his password and, if need be, this code.
     *
     * @throws TooManyAttempts when there were too many wrong ones
     * @throws BadCredentialsException when the code is wrong
     */
    public SignedIn complete(Authentication passed, @Nullable String code, String address, @Nullable String userAgent) {
        var user = PasswordStep.userOf(passed);
        if (!(passed instanceof HalfSignedIn)) {
            return user;
        }
        if (code == null || code.isBlank()) {
            throw new CodeRequired();
        }
        guard.check(user.login(), address);
        if (!secondFactor.accepts(user, code)) {
            guard.failed(user.login(), address, userAgent, "code");
            throw new BadCredentialsException("Wrong code");
        }
        return user;
    }
}
