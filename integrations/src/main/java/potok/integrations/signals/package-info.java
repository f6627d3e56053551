/** Wakes listeners on all instances through the database. */
@NamedInterface("signals")
@NullMarked
package potok.integrations.signals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
