/** A technician's visit to a client's home, from placing to counted money. */
@NamedInterface("serviceorder")
@NullMarked
package potok.orders.serviceorder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
