/** A real PostgreSQL that comes with the product, for whoever brings none of his own. */
@NullMarked
package potok.shared.database;

import org.jspecify.annotations.NullMarked;
