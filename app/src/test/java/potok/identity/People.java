package potok.identity;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;

/** Users for tests, each new. */
public final class People {
    public static final String PASSWORD = "correct horse battery staple";

    private People() {}

    public static NewUser newcomer(Role... roles) {
        var login = "u" + UUID.randomUUID().toString().substring(0, 8);
        return new NewUser(
                login,
                new UserProfile("Newcomer " + login, login + "@example.com", null, null, null),
                Set.copyOf(List.of(roles)),
                Set.of());
    }

    /** Runs it as somebody who is signed in. */
    static void as(SignedIn user, Runnable work) {
        SecurityContextHolder.getContext().setAuthentication(SignIns.authenticated(user));
        try {
            work.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
