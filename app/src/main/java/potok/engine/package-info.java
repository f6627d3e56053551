/** Camunda as we use it: step catalogue, typed variables, translation of what people see, users and rights. */
@ApplicationModule(
        displayName = "Engine",
        allowedDependencies = {"shared"})
@NullMarked
package potok.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
