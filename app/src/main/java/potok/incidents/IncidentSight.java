package potok.incidents;

import java.util.EnumSet;
import java.util.Set;
import potok.identity.Role;
import potok.identity.SignedIn;

/** Who sees all incidents: support, its managers, administrators. */
public final class IncidentSight {
    private static final Set<Role> ALL =
            EnumSet.of(Role.ADMIN, Role.MANAGER, Role.SUPPORT_L1, Role.SUPPORT_L2, Role.SUPPORT_L3, Role.SUPPORT_L4);

    private IncidentSight() {}

    public static boolean seesAll(SignedIn user) {
        return ALL.stream().anyMatch(user::is);
    }
}
