/** Reference data that administrators keep: cities, phone lines, equipment. */
@ApplicationModule(
        displayName = "Settings",
        allowedDependencies = {"shared"})
@NullMarked
package potok.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
