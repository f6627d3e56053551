/** Whose data are worked with, as far as incoming and outgoing messages need to know. */
@NamedInterface("tenancy")
@NullMarked
package potok.integrations.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
