package potok.incidents.cases;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import potok.identity.Role;
import potok.identity.SignedIn;
import potok.identity.UserId;
import potok.shared.NotFound;

/** Who sees which cases: support and managers all, analysts all development, others the ideas that are their own. */
public final class CaseSight {
    private static final Set<Role> ALL =
            EnumSet.of(Role.ADMIN, Role.MANAGER, Role.SUPPORT_L1, Role.SUPPORT_L2, Role.SUPPORT_L3, Role.SUPPORT_L4);

    private CaseSight() {}

    public static boolean seesAll(SignedIn user, CaseKind kind) {
        return ALL.stream().anyMatch(user::is) || (kind == CaseKind.DEVELOPMENT && user.is(Role.ANALYST));
    }

    /** Whose cases a register of his is narrowed to; null where he sees them all. */
    public static @Nullable UserId onlyOf(SignedIn user, CaseKind kind) {
        return seesAll(user, kind) ? null : user.id();
    }

    /** @throws NotFound what somebody does not see does not exist for him */
    public static ServiceCaseView check(SignedIn user, ServiceCaseView view) {
        if (seesAll(user, view.kind()) || (view.kind() == CaseKind.DEVELOPMENT && isConcerned(user, view))) {
            return view;
        }
        throw new NotFound(view.id());
    }

    /** Managers, and those whose case it is. */
    public static boolean mayCancel(SignedIn user, ServiceCaseView view) {
        return user.is(Role.MANAGER) || user.is(Role.ADMIN) || isConcerned(user, view);
    }

    private static boolean isConcerned(SignedIn user, ServiceCaseView view) {
        return user.id().equals(view.author()) || user.id().equals(view.responsible());
    }
}
