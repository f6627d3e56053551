package potok.identity;

import static potok.shared.Organisations.FIRST;
import static potok.shared.Organisations.SECOND;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import potok.shared.Organisations;

/** Demo accounts of the sandbox, one for each role at least, in two organisations; the password is {@value #PASSWORD}. */
@Component
@Order(10)
@ConditionalOnProperty("potok.sandbox.enabled")
class DemoUsers implements ApplicationRunner {
    static final String PASSWORD = "potok";

    private record Account(UUID organisation, String login, Role role, String name) {}

    private static final List<Account> ACCOUNTS = List.of(
            new Account(FIRST, "admin", Role.ADMIN, "Анна Климова"),
            new Account(FIRST, "orgadmin", Role.ORG_ADMIN, "Арман Жумабаев"),
            new Account(FIRST, "manager", Role.MANAGER, "Марат Садыков"),
            new Account(FIRST, "operator", Role.OPERATOR, "Ольга Лисина"),
            new Account(FIRST, "operator2", Role.OPERATOR, "Олег Павлов"),
            new Account(FIRST, "pickup", Role.PICKUP_STAFF, "Полина Осипова"),
            new Account(FIRST, "courier", Role.COURIER, "Кирилл Юдин"),
            new Account(FIRST, "technician", Role.TECHNICIAN, "Тимур Ахметов"),
            new Account(FIRST, "technician2", Role.TECHNICIAN, "Татьяна Белова"),
            new Account(FIRST, "representative", Role.REPRESENTATIVE, "Раиса Гущина"),
            new Account(FIRST, "analyst", Role.ANALYST, "Антон Быков"),
            new Account(FIRST, "trainer", Role.TRAINER, "Тамара Щукина"),
            new Account(FIRST, "support1", Role.SUPPORT_L1, "Сабина Ким"),
            new Account(FIRST, "support2", Role.SUPPORT_L2, "Семён Волков"),
            new Account(FIRST, "support3", Role.SUPPORT_L3, "Санжар Оспанов"),
            new Account(FIRST, "support4", Role.SUPPORT_L4, "Софья Рябова"),
            new Account(FIRST, "accountant", Role.ACCOUNTANT, "Алия Нурланова"),
            new Account(FIRST, "shipper", Role.SHIPPER, "Шамиль Галиев"),
            new Account(FIRST, "driver", Role.DRIVER, "Данияр Сеитов"),
            new Account(FIRST, "client", Role.CLIENT, "Клара Новикова"),
            new Account(SECOND, "orgadmin2", Role.ORG_ADMIN, "Оксана Дюсенова"),
            new Account(SECOND, "manager2", Role.MANAGER, "Максим Лапин"),
            new Account(SECOND, "operator3", Role.OPERATOR, "Олеся Титова"),
            new Account(SECOND, "technician3", Role.TECHNICIAN, "Тарас Мухин"));

    private static final Set<String> OPERATOR_GROUPS = Set.of("operators", "operators-priority");

    private static final String LEADER_OF_SUPPORT = "manager";

    private final AppUserRepository users;
    private final PasswordEncoder passwords;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    DemoUsers(
            AppUserRepository users, PasswordEncoder passwords, JdbcClient database, TransactionTemplate transaction) {
        this.users = users;
        this.passwords = passwords;
        this.database = database;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        database.sql("insert into organisation (organisation_id, name) values (?, ?) on conflict do nothing")
                .params(SECOND, "Вторая компания")
                .update();
        Map<UUID, List<Account>> byOrganisation =
                ACCOUNTS.stream().collect(Collectors.groupingBy(Account::organisation));
        byOrganisation.forEach((organisation, accounts) -> Organisations.in(
                organisation, () -> transaction.executeWithoutResult(status -> accounts.forEach(this::open))));
    }

    private void open(Account account) {
        if (users.findByLogin(account.login).isEmpty()) {
            var user = new AppUser(
                            account.login,
                            passwords.encode(PASSWORD),
                            account.name,
                            Set.of(account.role),
                            account.role == Role.OPERATOR ? OPERATOR_GROUPS : Set.of())
                    .forDemo();
            if (account.role.name().startsWith("SUPPORT_")) {
                users.findByLogin(LEADER_OF_SUPPORT).map(AppUser::id).ifPresent(user::putUnder);
            }
            users.save(user);
        }
    }
}
