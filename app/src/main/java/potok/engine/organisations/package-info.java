/** Keeps organisations apart inside the engine, and lets each have models of its own; stands on the engine's inner classes. */
@NullMarked
package potok.engine.organisations;

import org.jspecify.annotations.NullMarked;
