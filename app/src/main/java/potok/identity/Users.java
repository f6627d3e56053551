package potok.identity;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import potok.shared.NotFound;
import potok.shared.Organisations;
import potok.shared.RuleBroken;

/** Who can sign in, and as what: everything about the users of the present organisation. */
@Service
@Transactional
public class Users {
    private final AppUserRepository users;
    private final UserRules may;
    private final Superiors superiors;
    private final SignInRules signIns;
    private final Sessions sessions;
    private final PasswordEncoder passwords;
    private final Clock clock;

    Users(
            AppUserRepository users,
            UserRules may,
            Superiors superiors,
            SignInRules signIns,
            Sessions sessions,
            PasswordEncoder passwords,
            Clock clock) {
        this.users = users;
        this.may = may;
        this.superiors = superiors;
        this.signIns = signIns;
        this.sessions = sessions;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<UserView> find(UserId id) {
        return users.findById(id).map(AppUser::view);
    }

    @Transactional(readOnly = true)
    public Optional<UserView> byLogin(String login) {
        return users.findByLogin(login).map(AppUser::view);
    }

    /** Those of the ids that exist, by id. */
    @Transactional(readOnly = true)
    public Map<UserId, UserView> byIds(Collection<UserId> ids) {
        return users.findByIdIn(ids).stream()
                .map(AppUser::view)
                .collect(Collectors.toMap(UserView::id, Function.identity()));
    }

    /** Empty when he goes by the time of his city. */
    @Transactional(readOnly = true)
    public Optional<ZoneId> zoneOf(UserId id) {
        return users.findZone(id).map(ZoneId::of);
    }

    /** From now on he reads and is written to in this language. */
    @Transactional
    public void speak(UserId id, Locale language) {
        users.findById(id).ifPresent(user -> user.speak(language.getLanguage()));
    }

    /** Active users who have the role or belong to the group of this name. */
    @Transactional(readOnly = true)
    public List<UserView> inGroup(String name) {
        return users.findActive().stream()
                .filter(user -> user.belongsTo(name))
                .map(AppUser::view)
                .toList();
    }

    /** Of all organisations; empty outside the sandbox. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<UserView> demoAccounts() {
        return signIns.sandbox()
                ? Organisations.everywhere(users::findByDemoTrueOrderByName).stream()
                        .map(AppUser::view)
                        .toList()
                : List.of();
    }

    @Transactional(readOnly = true)
    public Page<UserAccount> find(UserFilter filter, Pageable page) {
        return users.findAll(UserSearch.by(filter), page).map(AppUser::account);
    }

    @Transactional(readOnly = true)
    public UserAccount account(UserId id) {
        return user(id).account();
    }

    /** The groups that somebody belongs to, by name. */
    @Transactional(readOnly = true)
    public List<String> groups() {
        return users.findGroups();
    }

    /** Opens an account that nobody can enter until a password is chosen by a link. */
    public UserAccount invite(NewUser request) {
        return open(request, UUID.randomUUID().toString());
    }

    /** Opens an account with a password that its user knows already. */
    public UserAccount create(NewUser request, String password) {
        var account = open(request, password);
        user(account.id()).changePassword(passwords.encode(password), clock.instant());
        return account(account.id());
    }

    private UserAccount open(NewUser request, String password) {
        may.mayGive(request.roles());
        var user = new AppUser(
                request.login(),
                passwords.encode(password),
                request.profile().name(),
                request.roles(),
                request.groups());
        user.change(request.profile());
        superiors.put(user, request.superior());
        return save(user).account();
    }

    public void change(UserId id, UserProfile profile) {
        var user = user(id);
        may.mayChange(user);
        user.change(profile);
        saveAndTell(user);
    }

    /** All or nothing. */
    public void change(UserId id, UserProfile profile, Set<Role> roles, Set<String> groups, @Nullable UserId superior) {
        change(id, profile);
        superiors.put(user(id), superior);
        setRoles(id, roles);
        setGroups(id, groups);
    }

    public void setRoles(UserId id, Set<Role> roles) {
        var user = user(id);
        if (!user.roles().equals(roles)) {
            may.maySetRoles(user, roles);
            var losesSome = !roles.containsAll(user.roles());
            user.setRoles(roles);
            if (losesSome) {
                sessions.endAll(user.login());
            }
            saveAndTell(user);
        }
    }

    public void setGroups(UserId id, Set<String> groups) {
        var user = user(id);
        may.mayChange(user);
        user.setGroups(groups);
        saveAndTell(user);
    }

    /** Ends his sessions and voids his tokens too. */
    public void block(UserId id, String reason) {
        var user = user(id);
        may.mayBlock(user);
        var by = CurrentUser.find().map(signedIn -> signedIn.id().value()).orElse(null);
        user.block(new Blocking(clock.instant(), by, reason));
        sessions.endAll(save(user).login());
    }

    public void unblock(UserId id) {
        var user = user(id);
        may.mayChange(user);
        user.unblock();
    }

    /** He gets no further than to choosing another password. */
    public void demandPasswordChange(UserId id) {
        var user = user(id);
        may.mayChange(user);
        user.demandPasswordChange();
        saveAndTell(user);
    }

    /** For somebody who lost his telephone and his recovery codes. */
    public void switchSecondFactorOff(UserId id) {
        var user = user(id);
        may.mayChange(user);
        user.switchSecondFactorOff();
        sessions.endAll(save(user).login());
    }

    public void endSessions(UserId id) {
        var user = user(id);
        may.mayChange(user);
        user.voidTokens();
        sessions.endAll(user.login());
    }

    private void saveAndTell(AppUser user) {
        sessions.refresh(save(user).signIn(signIns));
    }

    private AppUser user(UserId id) {
        return users.findById(id).orElseThrow(() -> new NotFound(id));
    }

    /** Logins and addresses are unique over all organisations, which only the database sees. */
    private AppUser save(AppUser user) {
        try {
            return users.saveAndFlush(user);
        } catch (DataIntegrityViolationException e) {
            if (e.getCause() instanceof ConstraintViolationException violation) {
                switch (Objects.requireNonNullElse(violation.getConstraintName(), "")) {
                    case "app_user_login_key" -> throw new RuleBroken("login-taken", user.login());
                    case "app_user_email" -> throw new RuleBroken("email-taken");
                    default -> throw e;
                }
            }
            throw e;
        }
    }
}
