/** Lets the engine read the application's users; built on the engine's inner classes, so all of them stand here. */
@NullMarked
package potok.engine.directory;

import org.jspecify.annotations.NullMarked;
