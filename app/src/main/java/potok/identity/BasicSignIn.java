package potok.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import potok.shared.Fingerprint;

/**
 * For programs that send login and password with each request: checking a password is made to be slow, so what was right
 * a moment ago is remembered, as long as the account's password stays the same.
 */
@Component
class BasicSignIn implements AuthenticationProvider {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    /** Keeps guesses from being made beforehand, should somebody read the memory. */
    private final String salt = UUID.randomUUID().toString();

    /** What was given → the account's password hash that it fitted. */
    private final Cache<String, String> fitted =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    private final PasswordSignIn passwords;
    private final SignInDirectory users;
    private final SignInGuard guard;

    BasicSignIn(PasswordSignIn passwords, SignInDirectory users, SignInGuard guard) {
        this.passwords = passwords;
        this.users = users;
        this.guard = guard;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        var key = Fingerprint.of(salt + given.getName() + '\0' + given.getCredentials());
        var remembered = Optional.ofNullable(fitted.getIfPresent(key)).flatMap(hash -> stillFitting(given, hash));
        if (remembered.isPresent()) {
            return remembered.get();
        }
        var authentication = passwords.authenticate(given);
        if (!(authentication.getPrincipal() instanceof SignedIn user)) {
            // A second factor is asked for, and there is no place here to give it.
            throw new BadCredentialsException("Login and password alone are not enough");
        }
        var details = SignInDetails.of(given);
        guard.succeeded(user, details.getRemoteAddress(), details.userAgent(), "basic");
        fitted.put(key, users.loadUserByUsername(user.login()).passwordHash());
        return authentication;
    }

    private Optional<Authentication> stillFitting(Authentication given, String hash) {
        try {
            return Optional.of(users.loadUserByUsername(given.getName()))
                    .filter(user -> user.isEnabled()
                            && user.secondFactor() != SecondFactorState.ON
                            && user.passwordHash().equals(hash))
                    .map(user -> UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        } catch (UsernameNotFoundException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return passwords.supports(authentication);
    }
}
