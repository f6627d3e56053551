/** Orders: at clients' homes (serviceorder). */
@ApplicationModule(
        displayName = "Orders",
        allowedDependencies = {"crm", "people", "notifications", "settings", "identity", "engine", "shared"})
@NullMarked
package potok.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
