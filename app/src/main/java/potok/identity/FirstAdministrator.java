package potok.identity;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import potok.shared.Organisations;
import potok.shared.RuleBroken;

/** The administrator with whom an installation begins. */
@Service
public class FirstAdministrator {
    private final AppUserRepository users;
    private final PasswordEncoder passwords;
    private final PasswordPolicy policy;
    private final JdbcClient database;
    private final Clock clock;

    FirstAdministrator(
            AppUserRepository users,
            PasswordEncoder passwords,
            PasswordPolicy policy,
            JdbcClient database,
            Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.policy = policy;
        this.database = database;
        this.clock = clock;
    }

    /** Whether anybody can administer this installation; demo accounts can only in the sandbox. */
    public boolean exists() {
        return Organisations.everywhere(
                () -> database.sql("select exists (select from app_user join user_role using (user_id)"
                                + " where role = 'ADMIN' and active and not demo)")
                        .query(Boolean.class)
                        .single());
    }

    /** What is wrong, by field; empty when all is well. */
    public Map<String, RuleBroken> check(String login, String name, String email, String password) {
        var broken = new LinkedHashMap<String, RuleBroken>();
        if (!login.matches("[a-z0-9][a-z0-9._-]{2,49}")) {
            broken.put("login", new RuleBroken("login-invalid"));
        } else if (Organisations.everywhere(() -> users.findByLogin(login)).isPresent()) {
            broken.put("login", new RuleBroken("login-taken", login));
        }
        if (name.isBlank() || name.length() > 200) {
            broken.put("name", new RuleBroken("setting-missing"));
        }
        if (!email.matches("[^@\\s]{1,64}@[^@\\s]{1,250}\\.[^@\\s.]{2,}")) {
            broken.put("email", new RuleBroken("email-invalid"));
        }
        try {
            policy.check(password, login, name, email);
        } catch (RuleBroken weak) {
            broken.put("password", weak);
        }
        return broken;
    }

    public String hash(String password) {
        return passwords.encode(password);
    }

    /** In the organisation in which the thread works. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void create(String login, String name, String email, String passwordHash) {
        var user = new AppUser(login, passwordHash, name, Set.of(Role.ADMIN), Set.of());
        user.change(new UserProfile(name, email, null, null, null));
        user.changePassword(passwordHash, clock.instant());
        users.saveAndFlush(user);
    }
}
