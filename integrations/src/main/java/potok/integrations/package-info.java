/** Speaks with the outside: one vendor a package, and what lies between them and the application. Knows no domain. */
@ApplicationModule(displayName = "Integrations")
@NullMarked
package potok.integrations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
