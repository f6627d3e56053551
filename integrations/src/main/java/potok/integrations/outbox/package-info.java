/** Messages to people outside, stored with what caused them; they leave after commit. */
@NamedInterface("outbox")
@NullMarked
package potok.integrations.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
