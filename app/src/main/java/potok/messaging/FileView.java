package potok.messaging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of a message.
 *
 * @param type what it is by its content
 * @param refused why it was not kept, as a rule's code; its content cannot be had then
 */
public record FileView(
        UUID id,
        UUID message,
        String name,
        String type,
        long size,
        @Nullable String refused) {
    public boolean image() {
        return type.startsWith("image/") && refused == null;
    }
}
