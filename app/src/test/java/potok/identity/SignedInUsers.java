package potok.identity;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import potok.shared.Organisations;

/** Users for tests. */
public final class SignedInUsers {
    public static final UserId ID = UserId.of("00000000-0000-0000-0000-000000000007");

    private SignedInUsers() {}

    public static SignedIn of(Role... roles) {
        return new SignedIn(
                ID,
                Organisations.FIRST,
                Organisations.FIRST,
                "login",
                "Olga Lisina",
                Set.of(roles),
                Set.of(),
                "hash",
                true,
                0,
                null,
                false,
                SecondFactorState.OFF);
    }

    /** For what runs without a request. */
    public static void signIn(Role... roles) {
        signIn(of(roles));
    }

    /** The same as an account that exists. */
    public static void signIn(UserView account) {
        signIn(of(account));
    }

    private static void signIn(SignedIn user) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
    }

    /** An account that exists, for what runs without a request. */
    public static SignedIn of(UserView account) {
        return new SignedIn(
                account.id(),
                Organisations.current(),
                Organisations.current(),
                account.login(),
                account.name(),
                account.roles(),
                account.groups(),
                "hash",
                true,
                0,
                null,
                false,
                SecondFactorState.OFF);
    }

    public static RequestPostProcessor as(Role role) {
        return user(of(role));
    }
}
