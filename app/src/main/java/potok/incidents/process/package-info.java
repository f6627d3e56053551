/** What the processes of an incident need of the code: their link to the engine and their steps. */
@NullMarked
package potok.incidents.process;

import org.jspecify.annotations.NullMarked;
