/** Planned maintenance: what is done each day, week, month and quarter, by people and by the system itself, with evidence. */
@NamedInterface("maintenance")
@NullMarked
package potok.incidents.maintenance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
