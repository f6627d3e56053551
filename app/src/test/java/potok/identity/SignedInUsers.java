package potok.identity;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Set;
import java.util.UUID;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Users for tests. */
public final class SignedInUsers {
    public static final UserId ID = UserId.of("00000000-0000-0000-0000-000000000007");

    private SignedInUsers() {}

    public static SignedIn of(Role role) {
        return new SignedIn(ID, UUID.randomUUID(), "login", "Olga Lisina", Set.of(role), Set.of(), "hash", true);
    }

    public static RequestPostProcessor as(Role role) {
        return user(of(role));
    }
}
