/** The knowledge base of typical faults: how they show, how they are found, how they are mended. */
@ApplicationModule(
        displayName = "Knowledge",
        allowedDependencies = {"notifications", "files", "settings", "identity", "engine", "shared"})
@NullMarked
package potok.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
