package potok.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who can sign in, and as what. */
@Service
@Transactional(readOnly = true)
public class Users implements UserDetailsService {
    private final AppUserRepository users;
    private final boolean sandbox;

    Users(AppUserRepository users, @Value("${potok.sandbox.enabled}") boolean sandbox) {
        this.users = users;
        this.sandbox = sandbox;
    }

    @Override
    public SignedIn loadUserByUsername(String login) {
        return users.findByLogin(login)
                .map(user -> user.signIn(sandbox))
                .orElseThrow(() -> new UsernameNotFoundException(login));
    }

    public Optional<UserView> find(UserId id) {
        return users.findById(id).map(AppUser::view);
    }

    public Optional<UserView> byLogin(String login) {
        return users.findByLogin(login).map(AppUser::view);
    }

    /** Those of the ids that exist, by id. */
    public Map<UserId, UserView> byIds(Collection<UserId> ids) {
        return users.findByIdIn(ids).stream()
                .map(AppUser::view)
                .collect(Collectors.toMap(UserView::id, Function.identity()));
    }

    /** Active users who have the role or belong to the group of this name. */
    public List<UserView> inGroup(String name) {
        return users.findActive().stream()
                .map(AppUser::view)
                .filter(user -> user.groups().contains(name)
                        || user.roles().stream().anyMatch(role -> role.name().equals(name)))
                .toList();
    }

    /** Empty outside the sandbox. */
    public List<UserView> demoAccounts() {
        return sandbox
                ? users.findByDemoTrueOrderByName().stream().map(AppUser::view).toList()
                : List.of();
    }
}
