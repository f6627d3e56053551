package potok.incidents.maintenance.checks;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import potok.identity.Role;
import potok.identity.UserAccount;
import potok.identity.UserFilter;
import potok.identity.UserState;
import potok.identity.Users;
import potok.incidents.maintenance.Checker;
import potok.incidents.maintenance.Finding;
import potok.incidents.maintenance.MaintenanceSettings;
import potok.incidents.maintenance.SystemCheck;
import potok.settings.Settings;

/** Whose account lies unused, and who administers without a second factor. */
@Component
class AccountsChecker implements Checker {
    private static final int NAMED = 20;

    private final Users users;
    private final Settings settings;
    private final Clock clock;

    AccountsChecker(Users users, Settings settings, Clock clock) {
        this.users = users;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public SystemCheck check() {
        return SystemCheck.ACCOUNTS;
    }

    @Override
    public List<Finding> look(Instant since) {
        var accounts = users.find(new UserFilter(null, null, UserState.ACTIVE), Pageable.unpaged())
                .getContent();
        var days = settings.get(MaintenanceSettings.UNUSED_ACCOUNT);
        var edge = clock.instant().minus(days);
        var unused = accounts.stream()
                .filter(account -> lastSeen(account).isBefore(edge))
                .toList();
        var unguarded = accounts.stream()
                .filter(account -> account.is(Role.ADMIN) || account.is(Role.ORG_ADMIN))
                .filter(account -> !account.secondFactor())
                .toList();
        return List.of(
                Finding.fine("accounts.active", accounts.size()),
                unused.isEmpty()
                        ? Finding.fine("accounts.all-used", days.toDays())
                        : Finding.trouble("accounts.unused", unused.size(), days.toDays(), logins(unused)),
                unguarded.isEmpty()
                        ? Finding.fine("accounts.guarded")
                        : Finding.trouble("accounts.unguarded", unguarded.size(), logins(unguarded)));
    }

    private static Instant lastSeen(UserAccount account) {
        return Objects.requireNonNullElse(account.lastSignInAt(), account.createdAt());
    }

    private static String logins(List<UserAccount> accounts) {
        return String.join(
                ", ",
                accounts.stream()
                        .limit(NAMED)
                        .map(account -> account.profile().name())
                        .toList());
    }
}
