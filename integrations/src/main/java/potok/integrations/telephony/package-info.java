/** What the product may ask of a telephone exchange and hear of its calls, whichever vendor it is. */
@NamedInterface("telephony")
@NullMarked
package potok.integrations.telephony;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
