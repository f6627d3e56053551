package potok.knowledge;

import org.jspecify.annotations.Nullable;

/** Which articles are wanted; what is null does not matter. */
public record ArticleFilter(
        @Nullable String search,
        @Nullable ArticleStatus status,
        @Nullable Boolean forClients) {
    public static ArticleFilter published() {
        return new ArticleFilter(null, ArticleStatus.PUBLISHED, null);
    }
}
