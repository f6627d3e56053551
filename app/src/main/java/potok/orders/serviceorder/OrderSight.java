package potok.orders.serviceorder;

import org.jspecify.annotations.Nullable;
import potok.identity.Role;
import potok.identity.SignedIn;
import potok.identity.UserId;
import potok.shared.NotFound;

/** Which orders a user sees: technicians only their own. */
public final class OrderSight {
    private OrderSight() {}

    /** The technician whose orders alone are seen; null when all are. */
    public static @Nullable UserId onlyOf(SignedIn user) {
        var seesAll =
                user.is(Role.OPERATOR) || user.is(Role.MANAGER) || user.is(Role.ADMIN) || user.is(Role.ACCOUNTANT);
        return seesAll ? null : user.id();
    }

    /** @throws NotFound for another technician's order, as if it did not exist */
    public static ServiceOrderView check(SignedIn user, ServiceOrderView order) {
        if (!sees(user, order)) {
            throw new NotFound(order.id());
        }
        return order;
    }

    public static boolean sees(SignedIn user, ServiceOrderView order) {
        var only = onlyOf(user);
        return only == null || only.equals(order.technician());
    }
}
