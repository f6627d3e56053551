package potok.identity.tokens;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Service;
import potok.identity.SignInDirectory;
import potok.identity.SignInGuard;
import potok.identity.SignedIn;
import potok.identity.protection.AddressLists;

/** Sign-ins of programs: begun with a password, renewed by the refresh token, ended by the program or by us. */
@Service
public class TokenSessions {
    private final Tokens tokens;
    private final TokenFamilies families;
    private final SignInDirectory users;
    private final AddressLists addresses;
    private final SignInGuard guard;

    TokenSessions(
            Tokens tokens, TokenFamilies families, SignInDirectory users, AddressLists addresses, SignInGuard guard) {
        this.tokens = tokens;
        this.families = families;
        this.users = users;
        this.addresses = addresses;
        this.guard = guard;
    }

    public record Session(SignedIn user, String accessToken, String refreshToken, Duration expiresIn) {}

    public Session begin(SignedIn user, String address, @Nullable String userAgent) {
        return session(user, families.begin(user, address, userAgent));
    }

    /** Empty when the token is not known, was used before, or its user may no longer come in. */
    public Optional<Session> renew(String refreshToken, String address, @Nullable String userAgent) {
        var renewal = families.renew(refreshToken).orElse(null);
        if (renewal == null) {
            return Optional.empty();
        }
        var next = renewal.next();
        if (next == null) {
            guard.refused(renewal.login(), address, userAgent, "refresh-token-reused");
            return Optional.empty();
        }
        var user = find(renewal.login(), renewal.credentials())
                .filter(found -> addresses.allow(found, address))
                .orElse(null);
        if (user == null) {
            families.end(next.refreshToken());
            return Optional.empty();
        }
        return Optional.of(session(user, next));
    }

    public void end(String refreshToken) {
        families.end(refreshToken);
    }

    /** Asks the tables at each request, so that a token ends with its sign-in, its password and its user. */
    public Optional<SignedIn> userOf(Jwt token) {
        var user = token.getClaimAsString(Tokens.USER);
        var family = token.getClaimAsString(Tokens.FAMILY);
        if (!(token.getClaim(Tokens.CREDENTIALS) instanceof Number credentials) || user == null || family == null) {
            return Optional.empty();
        }
        return find(token.getSubject(), credentials.intValue())
                .filter(found -> Objects.equals(found.id().toString(), user))
                .filter(found -> families.isAlive(UUID.fromString(family)));
    }

    private Optional<SignedIn> find(String login, int credentials) {
        try {
            return Optional.of(users.loadUserByUsername(login))
                    .filter(user -> user.isEnabled() && user.credentials() == credentials);
        } catch (UsernameNotFoundException e) {
            return Optional.empty();
        }
    }

    private Session session(SignedIn user, TokenFamilies.Issued issued) {
        return new Session(user, tokens.issue(user, issued.family()), issued.refreshToken(), tokens.lifetime());
    }
}
