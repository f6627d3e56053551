/** Files kept with any record: their content, who may read them. */
@ApplicationModule(
        displayName = "Files",
        allowedDependencies = {"settings", "identity", "engine", "shared"})
@NullMarked
package potok.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
