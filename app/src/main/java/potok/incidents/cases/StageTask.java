package potok.incidents.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whose work a stage is, and until when.
 *
 * @param person login of who does it; null when anybody of the group may
 * @param due null where only a moment is waited for
 */
public record StageTask(
        String group, @Nullable String person, @Nullable Instant due) {}
