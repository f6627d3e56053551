/** What the product hears of systems that watch over other systems, whichever vendor they are. */
@NamedInterface("monitoring")
@NullMarked
package potok.integrations.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
