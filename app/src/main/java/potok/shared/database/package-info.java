/** A real PostgreSQL that comes with the product, for whoever brings none of his own. */
@NamedInterface("database")
@NullMarked
package potok.shared.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
