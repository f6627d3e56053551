package potok.knowledge;

import java.time.Instant;

/** An article as a list shows it: how it shows, and why it was found. */
public record ArticleHit(
        ArticleId id,
        Excerpt title,
        Excerpt excerpt,
        String solution,
        ArticleStatus status,
        boolean forClients,
        Instant changedAt,
        int useful,
        int useless,
        int incidents) {}
