package potok.knowledge.web;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import potok.identity.SignedIn;
import potok.knowledge.ArticleFilter;
import potok.knowledge.ArticleSight;
import potok.knowledge.ArticleStatus;

/** The filters of the knowledge base as they stand in its address. */
record ArticleQuery(
        @Nullable String search,
        @Nullable ArticleStatus status,
        @Nullable Boolean forClients) {
    ArticleQuery {
        search = search == null || search.isBlank() ? null : search.strip();
    }

    public boolean isEmpty() {
        return Stream.of(search, status, forClients).allMatch(Objects::isNull);
    }

    /** Who only reads finds what is published, whatever he asks for. */
    ArticleFilter filter(SignedIn reader) {
        return new ArticleFilter(search, ArticleSight.writes(reader) ? status : ArticleStatus.PUBLISHED, forClients);
    }
}
