/** Settings and reference data that administrators keep, at once in effect everywhere, with their history. */
@ApplicationModule(
        displayName = "Settings",
        allowedDependencies = {"shared", "integrations::avito", "integrations::signals"})
@NullMarked
package potok.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
