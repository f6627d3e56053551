/** Reports on the service: how the system did in a month, what was changed in a quarter, where it went in a year. */
@NamedInterface("reports")
@NullMarked
package potok.incidents.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
