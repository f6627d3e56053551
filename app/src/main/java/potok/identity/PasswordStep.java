package potok.identity;

import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The right password opens the door, or half of it where a second factor is asked for. */
@Component
class PasswordStep extends DaoAuthenticationProvider {
    PasswordStep(SignInDirectory users, PasswordEncoder passwords) {
        super(users);
        setPasswordEncoder(passwords);
        setUserDetailsPasswordService(users);
        // Only who knows the password learns that the account is blocked, and a blocked one takes as long to refuse.
        setPreAuthenticationChecks(user -> {});
        setPostAuthenticationChecks(new AccountStatusUserDetailsChecker());
    }

    /** Whose password it was, whether or not more is asked for. */
    static SignedIn userOf(Authentication passed) {
        return passed instanceof HalfSignedIn half ? half.user() : (SignedIn) passed.getPrincipal();
    }

    @Override
    protected Authentication createSuccessAuthentication(
            Object principal, Authentication authentication, UserDetails details) {
        // Upgrades the hash where it is old.
        super.createSuccessAuthentication(principal, authentication, details);
        var user = (SignedIn) details;
        return user.secondFactor() == SecondFactorState.ON ? new HalfSignedIn(user) : SignIns.authenticated(user);
    }
}
