/** Incidents that watching systems report. */
@NullMarked
package potok.incidents.alerts;

import org.jspecify.annotations.NullMarked;
