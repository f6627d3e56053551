/** What the system can look at itself, for its own maintenance. */
@NullMarked
package potok.incidents.maintenance.checks;

import org.jspecify.annotations.NullMarked;
