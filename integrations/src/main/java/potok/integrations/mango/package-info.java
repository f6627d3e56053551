/** Mango Office: call events, results of commands, call-back. */
@NullMarked
package potok.integrations.mango;

import org.jspecify.annotations.NullMarked;
