package potok.files;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file without its content.
 *
 * @param type what it is by its content
 * @param keptBy null when the product made it itself
 */
public record KeptFile(
        FileId id,
        String owner,
        String name,
        String type,
        long size,
        Instant keptAt,
        @Nullable String keptBy) {
    KeptFile as(String otherType, long otherSize) {
        return new KeptFile(id, owner, name, otherType, otherSize, keptAt, keptBy);
    }

    public boolean picture() {
        return type.startsWith("image/");
    }
}
