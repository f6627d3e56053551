/** Inbound events, stored before they are acknowledged and handled one by one until they succeed or a person decides. */
@NamedInterface("inbox")
@NullMarked
package potok.integrations.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
