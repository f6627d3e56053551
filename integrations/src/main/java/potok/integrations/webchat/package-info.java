/** Messages between a web page of ours and us: no vendor stands between, and still they go by inbox and outbox. */
@NamedInterface("webchat")
@NullMarked
package potok.integrations.webchat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
