package potok.knowledge;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An article to begin with; {@code incident}: the case that it tells of. */
public record DraftArticle(
        String title,
        String symptom,
        String diagnosis,
        String solution,
        @Nullable UUID incident) {}
