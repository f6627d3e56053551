/** What the call-to-order process needs of the code: its link to the engine and its steps. */
@NullMarked
package potok.calls.process;

import org.jspecify.annotations.NullMarked;
