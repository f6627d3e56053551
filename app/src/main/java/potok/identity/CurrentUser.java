package potok.identity;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is signed in on this thread; nobody when a webhook, a timer or the engine itself works. */
public final class CurrentUser {
    private CurrentUser() {}

    public static Optional<SignedIn> find() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .flatMap(authentication ->
                        authentication.getPrincipal() instanceof SignedIn user ? Optional.of(user) : Optional.empty());
    }
}
