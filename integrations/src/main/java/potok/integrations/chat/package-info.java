/** Written conversations with people outside, whatever channel and vendor carries them. */
@NamedInterface("chat")
@NullMarked
package potok.integrations.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
