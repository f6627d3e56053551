/** Avito: chats about advertisements and tracked calls, of as many accounts as an organisation has there. */
@NamedInterface("avito")
@NullMarked
package potok.integrations.avito;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
