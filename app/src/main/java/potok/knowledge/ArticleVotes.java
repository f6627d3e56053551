package potok.knowledge;

import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import potok.identity.UserId;

/** What each reader thinks of an article: one voice, which he may change. */
@Component
class ArticleVotes {
    private final JdbcClient database;
    private final Clock clock;

    ArticleVotes(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void cast(ArticleId article, UserId reader, boolean useful) {
        database.sql("""
                        insert into article_vote (article_id, user_id, useful, voted_at)
                        values (:article, :reader, :useful, :now)
                        on conflict (article_id, user_id)
                        do update set useful = excluded.useful, voted_at = excluded.voted_at
                        """)
                .param("article", article.value())
                .param("reader", reader.value())
                .param("useful", useful)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    Votes of(ArticleId article, @Nullable UserId reader) {
        return database.sql("""
                        select count(*) filter (where useful) as useful,
                               count(*) filter (where not useful) as useless,
                               bool_or(useful) filter (where user_id = cast(:reader as uuid)) as own
                        from article_vote where article_id = :article
                        """)
                .param("article", article.value())
                .param("reader", reader == null ? null : reader.value())
                .query(Votes.class)
                .single();
    }
}
