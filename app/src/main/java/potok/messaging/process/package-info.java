/** What the process of a conversation needs of the code: its link to the engine and its steps. */
@NullMarked
package potok.messaging.process;

import org.jspecify.annotations.NullMarked;
