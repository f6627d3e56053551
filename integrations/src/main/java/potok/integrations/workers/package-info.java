/** Threads that work a table off. */
@NullMarked
package potok.integrations.workers;

import org.jspecify.annotations.NullMarked;
