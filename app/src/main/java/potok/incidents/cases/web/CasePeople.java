package potok.incidents.cases.web;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import potok.identity.Role;
import potok.identity.UserView;
import potok.identity.Users;

/** Who may be responsible for a case. */
@Component
class CasePeople {
    private static final List<Role> ROLES =
            List.of(Role.MANAGER, Role.ANALYST, Role.SUPPORT_L1, Role.SUPPORT_L2, Role.SUPPORT_L3, Role.SUPPORT_L4);

    private final Users users;

    CasePeople(Users users) {
        this.users = users;
    }

    /** By name. */
    List<UserView> support() {
        return ROLES.stream()
                .flatMap(role -> users.inGroup(role.name()).stream())
                .collect(Collectors.toMap(UserView::id, Function.identity(), (one, same) -> one))
                .values()
                .stream()
                .sorted(comparing(UserView::name))
                .toList();
    }
}
