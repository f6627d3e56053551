package potok.identity;

import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import potok.engine.UserDirectory;

/** Our users as the engine sees them: a role is a group there. Who may not sign in is not there. */
@Component
@Transactional(readOnly = true)
class EngineDirectory implements UserDirectory {
    /** A group that somebody names like a role, or like the engine's own administrators, gives no rights. */
    private static final Set<String> RESERVED = Stream.concat(
                    Arrays.stream(Role.values()).map(Role::name), Stream.of("camunda-admin"))
            .collect(toSet());

    private final AppUserRepository users;
    private final SignInRules rules;

    EngineDirectory(AppUserRepository users, SignInRules rules) {
        this.users = users;
        this.rules = rules;
    }

    /** The caller himself has no row that could be seen in an organisation where he is a guest. */
    @Override
    public Optional<Person> person(String login) {
        return CurrentUser.find()
                .filter(caller -> caller.login().equals(login))
                .or(() -> users.findByLogin(login).map(this::signIn).filter(UserDetails::isEnabled))
                .map(EngineDirectory::person);
    }

    @Override
    public List<Person> everybody() {
        return users.findAll().stream()
                .map(this::signIn)
                .filter(UserDetails::isEnabled)
                .map(EngineDirectory::person)
                .toList();
    }

    private SignedIn signIn(AppUser user) {
        return user.signIn(rules);
    }

    private static Person person(SignedIn user) {
        var groups = Stream.concat(
                        user.roles().stream().map(Role::name),
                        user.groups().stream().filter(group -> !RESERVED.contains(group)))
                .collect(toSet());
        return new Person(user.login(), user.name(), groups);
    }
}
