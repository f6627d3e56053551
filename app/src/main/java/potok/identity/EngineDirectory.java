package potok.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import potok.engine.UserDirectory;

/** Our users as the engine sees them: a role is a group there. */
@Component
@Transactional(readOnly = true)
class EngineDirectory implements UserDirectory {
    private final AppUserRepository users;
    private final PasswordEncoder passwords;
    private final boolean sandbox;

    EngineDirectory(
            AppUserRepository users, PasswordEncoder passwords, @Value("${potok.sandbox.enabled}") boolean sandbox) {
        this.users = users;
        this.passwords = passwords;
        this.sandbox = sandbox;
    }

    @Override
    public Optional<Person> person(String login) {
        return users.findByLogin(login).map(EngineDirectory::person);
    }

    @Override
    public List<Person> everybody() {
        return users.findAll().stream().map(EngineDirectory::person).toList();
    }

    @Override
    public boolean passwordFits(String login, String password) {
        return users.findByLogin(login)
                .map(user -> user.signIn(sandbox))
                .filter(user -> user.isEnabled() && passwords.matches(password, user.getPassword()))
                .isPresent();
    }

    private static Person person(AppUser user) {
        var view = user.view();
        var groups = new HashSet<>(view.groups());
        view.roles().forEach(role -> groups.add(role.name()));
        return new Person(view.login(), view.name(), groups);
    }
}
