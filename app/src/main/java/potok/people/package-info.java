/** Staff: where they work, which extension they answer, which equipment they know. */
@ApplicationModule(
        displayName = "People",
        allowedDependencies = {"identity", "settings", "shared"})
@NullMarked
package potok.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
