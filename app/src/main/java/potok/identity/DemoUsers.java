package potok.identity;

import java.util.List;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Demo accounts of the sandbox: the login is the role in lower case, the password {@value #PASSWORD}. */
@Component
@Order(10)
@ConditionalOnProperty("potok.sandbox.enabled")
class DemoUsers implements ApplicationRunner {
    static final String PASSWORD = "potok";

    private record Account(String login, Role role, String name) {}

    private static final List<Account> ACCOUNTS = List.of(
            new Account("admin", Role.ADMIN, "Анна Климова"),
            new Account("manager", Role.MANAGER, "Марат Садыков"),
            new Account("operator", Role.OPERATOR, "Ольга Лисина"),
            new Account("operator2", Role.OPERATOR, "Олег Павлов"),
            new Account("technician", Role.TECHNICIAN, "Тимур Ахметов"),
            new Account("technician2", Role.TECHNICIAN, "Татьяна Белова"),
            new Account("accountant", Role.ACCOUNTANT, "Алия Нурланова"));

    private static final Set<String> OPERATOR_GROUPS = Set.of("operators", "operators-priority");

    private final AppUserRepository users;
    private final PasswordEncoder passwords;

    DemoUsers(AppUserRepository users, PasswordEncoder passwords) {
        this.users = users;
        this.passwords = passwords;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        ACCOUNTS.stream()
                .filter(account -> users.findByLogin(account.login).isEmpty())
                .forEach(account -> users.save(new AppUser(
                                Organisations.FIRST,
                                account.login,
                                passwords.encode(PASSWORD),
                                account.name,
                                Set.of(account.role),
                                account.role == Role.OPERATOR ? OPERATOR_GROUPS : Set.of())
                        .forDemo()));
    }
}
