package potok.people;

import static potok.settings.EquipmentType.BT;
import static potok.settings.EquipmentType.KP;
import static potok.settings.EquipmentType.MNCH;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import potok.identity.Users;
import potok.settings.EquipmentType;
import potok.shared.Organisations;

/** The sandbox's operators with their extensions and its technicians. */
@Component
@Order(30)
@ConditionalOnProperty("potok.sandbox.enabled")
class DemoStaff implements ApplicationRunner {
    private final StaffRepository staff;
    private final Users users;
    private final TransactionTemplate transaction;

    DemoStaff(StaffRepository staff, Users users, TransactionTemplate transaction) {
        this.transaction = transaction;
        this.staff = staff;
        this.users = users;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Organisations.in(Organisations.FIRST, () -> transaction.executeWithoutResult(status -> ofFirst()));
        Organisations.in(Organisations.SECOND, () -> transaction.executeWithoutResult(status -> ofSecond()));
    }

    private void ofFirst() {
        if (staff.count() > 0) {
            return;
        }
        employ("manager", "Москва", "100", Set.of());
        employ("operator", "Москва", "101", Set.of());
        employ("operator2", "Омск", "102", Set.of());
        employ("technician", "Москва", null, Set.of(KP, BT));
        employ("technician2", "Москва", null, Set.of(KP, MNCH));
        employ("accountant", "Москва", null, Set.of());
    }

    private void ofSecond() {
        if (staff.count() == 0) {
            employ("manager2", "Казань", "200", Set.of());
            employ("operator3", "Казань", "201", Set.of());
            employ("technician3", "Казань", null, Set.of(KP, BT));
        }
    }

    private void employ(String login, String city, @Nullable String extension, Set<EquipmentType> equipment) {
        users.byLogin(login).ifPresent(user -> staff.save(new StaffMember(user.id(), city, extension, equipment)));
    }
}
