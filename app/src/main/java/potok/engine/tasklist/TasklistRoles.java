package potok.engine.tasklist;

import java.util.Set;
import java.util.TreeSet;

/**
 * Which roles, by the names of the engine's groups, meet what in Tasklist. Nobody is granted tasks here: assignee and
 * candidate groups open each task to its people.
 */
final class TasklistRoles {
    /** Everything, but in one organisation at a time: to the engine he is no administrator, who would see all tenants. */
    static final String ADMIN = "ADMIN";

    /** Draws process and rule models. */
    static final String ANALYST = "ANALYST";

    /** Responsible for the work of others: may read and hand over every task of their processes. */
    static final Set<String> SUPERVISORS = Set.of("MANAGER");

    static final Set<String> CALLS = with(SUPERVISORS, "OPERATOR");

    static final Set<String> SERVICE_ORDERS = with(CALLS, "ACCOUNTANT");

    static final Set<String> TAKING_FROM_GROUP = with(
            SERVICE_ORDERS,
            "PICKUP_STAFF",
            "REPRESENTATIVE",
            ANALYST,
            "TRAINER",
            "SUPPORT_L1",
            "SUPPORT_L2",
            "SUPPORT_L3",
            "SUPPORT_L4");

    /** All employees; those on the road are given their tasks by name. Clients and shippers have no Tasklist. */
    static final Set<String> STAFF = with(TAKING_FROM_GROUP, "TECHNICIAN", "COURIER", "DRIVER");

    static final Set<String> ALL = with(STAFF, ADMIN, "ORG_ADMIN", "SHIPPER", "CLIENT");

    static final Set<String> PROCESSES = Set.of(
            "call-to-order",
            "chat-to-order",
            "work-inquiry",
            "conversation",
            "service-order",
            "problem",
            "change",
            "development-request",
            "service-audit");

    private TasklistRoles() {}

    private static Set<String> with(Set<String> roles, String... more) {
        var all = new TreeSet<>(roles);
        all.addAll(Set.of(more));
        return Set.copyOf(all);
    }
}
