/** Organisations, users, roles and signing in. */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"engine", "shared"})
@NullMarked
package potok.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
