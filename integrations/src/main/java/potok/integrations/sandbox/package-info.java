/** Stand-ins for the vendors, over real HTTP. */
@NamedInterface("sandbox")
@NullMarked
package potok.integrations.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
