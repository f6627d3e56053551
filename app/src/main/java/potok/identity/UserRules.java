package potok.identity;

import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import potok.shared.RuleBroken;

/**
 * Who may change which user. An organisation's administrator has no power over administrators of the installation and
 * cannot make one; nobody locks himself out, and one administrator always remains. What the system does by itself, with
 * nobody signed in, is free.
 */
@Component
class UserRules {
    private final AppUserRepository users;
    private final SignInRules signIns;

    UserRules(AppUserRepository users, SignInRules signIns) {
        this.users = users;
        this.signIns = signIns;
    }

    void mayChange(AppUser user) {
        if (user.isAdministrator() && byWhom(by -> !by.is(Role.ADMIN))) {
            throw new RuleBroken("user-of-higher-rank");
        }
    }

    void mayGive(Set<Role> roles) {
        if (roles.isEmpty()) {
            throw new RuleBroken("role-missing");
        }
        if (roles.contains(Role.ADMIN) && byWhom(by -> !by.is(Role.ADMIN))) {
            throw new RuleBroken("role-of-higher-rank");
        }
    }

    void mayBlock(AppUser user) {
        mayChange(user);
        if (byWhom(by -> by.id().equals(user.id()))) {
            throw new RuleBroken("user-blocks-himself");
        }
        administratorRemains(user);
    }

    void maySetRoles(AppUser user, Set<Role> wanted) {
        mayChange(user);
        mayGive(wanted);
        var administers = Set.of(Role.ADMIN, Role.ORG_ADMIN);
        if (byWhom(by -> by.id().equals(user.id()))
                && administers.stream().anyMatch(role -> user.roles().contains(role) && !wanted.contains(role))) {
            throw new RuleBroken("user-demotes-himself");
        }
        if (!wanted.contains(Role.ADMIN)) {
            administratorRemains(user);
        }
    }

    private void administratorRemains(AppUser user) {
        if (user.isAdministrator() && users.countOtherAdministrators(user.id().value(), signIns.sandbox()) == 0) {
            throw new RuleBroken("last-administrator");
        }
    }

    private static boolean byWhom(Predicate<SignedIn> condition) {
        return CurrentUser.find().filter(condition).isPresent();
    }
}
