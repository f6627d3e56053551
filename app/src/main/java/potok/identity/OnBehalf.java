package potok.identity;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import potok.shared.Organisations;

/** Work in the name of somebody who has shown by another way than signing in who he is: his linked messenger. */
@Component
public class OnBehalf {
    private final AppUserRepository users;
    private final SignInRules rules;

    OnBehalf(AppUserRepository users, SignInRules rules) {
        this.users = users;
        this.rules = rules;
    }

    /** A user of the present organisation; empty when he could not work here if he signed in. */
    @Transactional(readOnly = true)
    public Optional<SignedIn> person(UserId id) {
        return users.findById(id)
                .map(user -> user.signIn(rules))
                .filter(user -> user.isEnabled() && !user.mustChangePassword());
    }

    /** Whatever is done meanwhile, he does: rights, audit log, timelines. */
    public <T> T of(SignedIn user, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        var his = SecurityContextHolder.createEmptyContext();
        his.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(user.withoutPassword(), null, user.getAuthorities()));
        SecurityContextHolder.setContext(his);
        try {
            return Organisations.in(user.organisation(), work);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
