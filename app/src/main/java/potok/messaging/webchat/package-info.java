/** Visitors of pages of ours who write to us there: clients who are signed in, and guests without an account. */
@NamedInterface("webchat")
@NullMarked
package potok.messaging.webchat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
