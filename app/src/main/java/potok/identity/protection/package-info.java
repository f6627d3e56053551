/** From where somebody may come, and how often. */
@NullMarked
package potok.identity.protection;

import org.jspecify.annotations.NullMarked;
