package potok.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A task that waits for somebody; {@code name} is in the reader's language. */
public record OpenTask(
        String id,
        String name,
        String elementId,
        @Nullable String assignee,
        @Nullable Instant due) {
    /** Whether the task shown is this one, and its reader has it or may take it. */
    public boolean isStill(@Nullable String shown, String reader) {
        return id.equals(shown) && (assignee == null || assignee.equals(reader));
    }
}
