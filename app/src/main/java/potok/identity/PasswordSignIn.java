package potok.identity;

import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import potok.identity.protection.AddressLists;

/**
 * Looks at login and password, at whichever door they are given: failures are counted, locks and the organisation's
 * addresses obeyed. Whoever let somebody in by it tells {@link SignInGuard#succeeded}, when nothing more is to be asked.
 */
@Component
public class PasswordSignIn implements AuthenticationProvider {
    private final PasswordStep accounts;
    private final SignInGuard guard;
    private final AddressLists addresses;

    PasswordSignIn(PasswordStep accounts, SignInGuard guard, AddressLists addresses) {
        this.accounts = accounts;
        this.guard = guard;
        this.addresses = addresses;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        var login = given.getName();
        var details = SignInDetails.of(given);
        var address = details.getRemoteAddress();
        guard.check(login, address);
        try {
            var authentication = accounts.authenticate(given);
            // Guesses that were under way together: the right one among them is refused like the rest.
            guard.check(login, address);
            if (!addresses.allow(PasswordStep.userOf(authentication), address)) {
                guard.refused(login, address, details.userAgent(), "address");
                throw new AddressNotAllowed(address);
            }
            return authentication;
        } catch (TooManyAttempts | AddressNotAllowed refused) {
            throw refused;
        } catch (AccountStatusException blocked) {
            guard.failed(login, address, details.userAgent(), "blocked");
            throw blocked;
        } catch (AuthenticationException wrong) {
            guard.failed(login, address, details.userAgent(), "password");
            throw wrong;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
