/** Organisations, users, roles and signing in. */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {
            "engine",
            "shared",
            "integrations::signals",
            "integrations::tenancy",
            "shared::database",
            "settings"
        })
@NullMarked
package potok.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
