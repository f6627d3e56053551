/** Clients and what is known of them. */
@ApplicationModule(
        displayName = "Crm",
        allowedDependencies = {"notifications", "settings", "shared"})
@NullMarked
package potok.crm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
