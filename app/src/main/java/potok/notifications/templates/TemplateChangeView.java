package potok.notifications.templates;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a text's history.
 *
 * @param before null: ours counted; {@code after} likewise
 */
public record TemplateChangeView(
        UUID id, @Nullable TemplateText before, @Nullable TemplateText after, String by, Instant at, boolean undo) {}
