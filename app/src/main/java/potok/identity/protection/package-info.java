/** From where somebody may come, and how often. */
@NamedInterface("protection")
@NullMarked
package potok.identity.protection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
