/** What the maintenance processes need of the code: their link to the engine and their steps. */
@NullMarked
package potok.incidents.maintenance.process;

import org.jspecify.annotations.NullMarked;
