package potok.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code fate} only of ours; {@code reason}: why it failed. */
public record MessageView(
        UUID id,
        boolean incoming,
        String text,
        @Nullable String authorName,
        Instant at,
        @Nullable MessageState fate,
        @Nullable String reason,
        List<FileView> files) {
    /** What people write is nobody else's business, logs included. */
    @Override
    public String toString() {
        return "MessageView[" + id + "]";
    }
}
