/** Clocks of service levels: what time has passed of an agreed term, by a business calendar and without its pauses. */
@NullMarked
package potok.incidents.sla;

import org.jspecify.annotations.NullMarked;
