/** Problems, changes, development requests and audits of service: cases that go from stage to stage until they are closed. */
@NamedInterface("cases")
@NullMarked
package potok.incidents.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
