package potok.identity;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import potok.shared.NotFound;
import potok.shared.Organisations;
import potok.shared.RuleBroken;

/** What everybody sees and changes of his own account, in whichever organisation he works at the moment. */
@Service
public class OwnAccount {
    private final Users users;
    private final AppUserRepository accounts;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transaction;

    OwnAccount(Users users, AppUserRepository accounts, PasswordEncoder passwords, TransactionTemplate transaction) {
        this.users = users;
        this.accounts = accounts;
        this.passwords = passwords;
        this.transaction = transaction;
    }

    public UserAccount of(SignedIn user) {
        return Organisations.in(user.home(), () -> users.account(user.id()));
    }

    /** @param password asked for when the e-mail address changes: links that open the account are sent there */
    public void change(SignedIn user, UserProfile profile, @Nullable String password) {
        Organisations.in(
                user.home(),
                () -> transaction.executeWithoutResult(status -> {
                    var account = accounts.findById(user.id()).orElseThrow(() -> new NotFound(user.id()));
                    if (!Objects.equals(account.email(), profile.email())
                            && !passwords.matches(Objects.requireNonNullElse(password, ""), account.passwordHash())) {
                        throw new RuleBroken("password-needed");
                    }
                    users.change(user.id(), profile);
                }));
    }
}
