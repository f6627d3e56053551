package potok.orders.serviceorder;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import potok.identity.CurrentUser;
import potok.identity.Disclosure;
import potok.identity.Role;
import potok.identity.SignedIn;
import potok.identity.UserId;
import potok.shared.NotFound;
import potok.shared.Sensitive;

/** Which orders a user sees, and what of them: technicians only their own. */
public final class OrderSight {
    private OrderSight() {}

    /** The technician whose orders alone are seen; null when all are. */
    public static @Nullable UserId onlyOf(SignedIn user) {
        var seesAll =
                user.is(Role.OPERATOR) || user.is(Role.MANAGER) || user.is(Role.ADMIN) || user.is(Role.ACCOUNTANT);
        return seesAll ? null : user.id();
    }

    /**
     * The order without what the user may not see of it.
     *
     * @throws NotFound for another technician's order, as if it did not exist
     */
    public static ServiceOrderView check(SignedIn user, ServiceOrderView order) {
        if (!sees(user, order)) {
            throw new NotFound(order.id());
        }
        return shown(order, Optional.of(user));
    }

    /** For the forms of tasks, which the engine opens to those who may work on them. */
    public static ServiceOrderView shown(ServiceOrderView order) {
        return shown(order, CurrentUser.find());
    }

    private static ServiceOrderView shown(ServiceOrderView order, Optional<SignedIn> reader) {
        var own = reader.filter(user -> user.id().equals(order.technician())).isPresent();
        return Disclosure.shown(reader, order, own);
    }

    /** Who sees the phones of all that he finds may also find by them. */
    public static boolean findsByPhone(SignedIn user) {
        return Disclosure.sees(user, Sensitive.Kind.PHONE, onlyOf(user) != null);
    }

    public static boolean sees(SignedIn user, ServiceOrderView order) {
        var only = onlyOf(user);
        return only == null || only.equals(order.technician());
    }
}
