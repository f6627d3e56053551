package potok.identity;

import java.util.Optional;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import potok.shared.Organisations;

/** Whoever signs in, of whichever organisation: only then is it known whose data he may see. */
@Component
public class SignInDirectory implements UserDetailsService, UserDetailsPasswordService {
    private final AppUserRepository users;
    private final SignInRules rules;
    private final TransactionTemplate transaction;

    SignInDirectory(AppUserRepository users, SignInRules rules, TransactionTemplate transaction) {
        this.users = users;
        this.rules = rules;
        this.transaction = transaction;
    }

    @Override
    public SignedIn loadUserByUsername(String login) {
        if (login.chars().anyMatch(Character::isISOControl)) {
            // The database cannot even be asked for some of these.
            throw new UsernameNotFoundException(login);
        }
        return Organisations.everywhere(() -> users.findByLogin(login))
                .map(user -> user.signIn(rules))
                .orElseThrow(() -> new UsernameNotFoundException(login));
    }

    Optional<SignedIn> find(UserId id) {
        return Organisations.everywhere(() -> users.findById(id)).map(user -> user.signIn(rules));
    }

    /** The password is the same: only its hash is of today. */
    @Override
    public UserDetails updatePassword(UserDetails user, String hash) {
        Organisations.in(
                ((SignedIn) user).home(),
                () -> transaction.executeWithoutResult(status ->
                        users.findByLogin(user.getUsername()).orElseThrow().keepPasswordAs(hash)));
        return user;
    }
}
