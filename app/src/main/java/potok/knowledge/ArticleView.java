package potok.knowledge;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import potok.identity.UserId;

/** An article as its page shows it. */
public record ArticleView(
        ArticleId id,
        String title,
        String symptom,
        String diagnosis,
        String solution,
        ArticleStatus status,
        boolean forClients,
        @Nullable UserId author,
        @Nullable String authorName,
        Instant createdAt,
        Instant changedAt,
        Set<UUID> incidents,
        Votes votes) {
    public boolean published() {
        return status == ArticleStatus.PUBLISHED;
    }
}
