/** Who did what to which record: collected while a transaction runs, written with its commit, sealed block by block. */
@NamedInterface("audit")
@NullMarked
package potok.identity.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
