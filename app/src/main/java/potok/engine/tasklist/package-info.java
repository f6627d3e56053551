/** Tasklist and the engine's REST as people meet them: in their language, with their forms, rights and filters. */
@NullMarked
package potok.engine.tasklist;

import org.jspecify.annotations.NullMarked;
