package potok.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import potok.shared.Organisations;

/**
 * Finds articles by their words, whatever form of the word was typed; parts of words and mistyped words are a second
 * chance, behind all that was found exactly. What readers found useful comes first among what fits alike.
 */
@Component
class ArticleSearch {
    private static final int LONGEST = 1000;
    private static final int MOST_WORDS = 12;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,40}");

    /** What is typed into a field of search: all its words, "phrases", -exclusions. */
    private static final String EVERY_WORD = "websearch_to_tsquery('russian', :text)";

    /** What is told of a fault: any of its words. */
    private static final String ANY_WORD = "replace(plainto_tsquery('russian', :text)::text, '&', '|')::tsquery";

    private static final String FOUND = """
            with asked as materialized (select %s as query),
            found as (
                select article.*, votes.*,
                       article.words @@ asked.query as exact,
                       ts_rank(article.words, asked.query) as rank,
                       likeness.least as likeness
                from article
                cross join asked
                cross join lateral (
                    select count(*) filter (where useful) as useful, count(*) filter (where not useful) as useless
                    from article_vote where article_vote.article_id = article.article_id) votes
                cross join lateral (
                    select min(word_similarity(word, article.plain)) as least
                    from unnest(array[:words]::text[]) word) likeness
                where article.organisation_id = :organisation
                  and (cast(:status as text) is null or article.status = :status)
                  and (cast(:forClients as boolean) is null or article.for_clients = :forClients)
                  and (:everything or article.words @@ asked.query or likeness.least >= :likeEnough)
            )
            """;

    private static final String COUNT = "select count(*) from found";

    /** An article that nobody has judged stands between those that were found useful and those that were not. */
    private static final String BEST = """
            , best as (
                select * from found
                order by exact desc,
                         (case when exact then rank else coalesce(likeness, 0) end)
                             * (0.5 + (useful + 1.0) / (useful + useless + 2.0)) desc,
                         useful - useless desc, changed_at desc, article_id
                limit :most offset :offset
            )
            select best.article_id, best.status, best.for_clients, best.changed_at, best.useful, best.useless,
                   best.solution,
                   (select count(*) from article_incident
                    where article_incident.article_id = best.article_id) as incidents,
                   ts_headline('russian', best.title, asked.query, :wholeTitle) as title,
                   ts_headline('russian', best.symptom || ' ' || best.diagnosis || ' ' || best.solution, asked.query,
                               :excerpt) as excerpt
            from best cross join asked
            order by best.exact desc,
                     (case when best.exact then best.rank else coalesce(best.likeness, 0) end)
                         * (0.5 + (best.useful + 1.0) / (best.useful + best.useless + 2.0)) desc,
                     best.useful - best.useless desc, best.changed_at desc, best.article_id
            """;

    /** Who searches rather sees too much; who is only telling something is not to be disturbed. */
    private static final double LIKE_ENOUGH = 0.42;

    private static final double VERY_LIKE = 0.55;
    private static final String MARKS = "StartSel=%s, StopSel=%s".formatted(Excerpt.FROM, Excerpt.TO);

    private final JdbcClient database;

    ArticleSearch(JdbcClient database) {
        this.database = database;
    }

    Page<ArticleHit> find(ArticleFilter filter, Pageable page) {
        var text = text(filter.search());
        var asked = parameters(text, LIKE_ENOUGH, filter);
        var found = FOUND.formatted(EVERY_WORD);
        var total = database.sql(found + COUNT).params(asked).query(Long.class).single();
        return new PageImpl<>(best(found, asked, page.getPageSize(), page.getOffset()), page, total);
    }

    /** Those that have most to do with what is told. */
    List<ArticleHit> about(String told, ArticleFilter filter, int most) {
        var text = text(told);
        return text.isEmpty()
                ? List.of()
                : best(FOUND.formatted(ANY_WORD), parameters(text, VERY_LIKE, filter), most, 0);
    }

    List<ArticleHit> of(UUID incident) {
        return database.sql("""
                        select article.*, 0 as incidents,
                               count(vote) filter (where vote.useful) as useful,
                               count(vote) filter (where not vote.useful) as useless,
                               left(article.symptom, 300) as excerpt
                        from article_incident
                        join article using (article_id)
                        left join article_vote vote using (article_id)
                        where article_incident.incident_id = :incident
                          and article_incident.organisation_id = :organisation
                        group by article.article_id
                        order by article.changed_at desc
                        """)
                .param("incident", incident)
                .param("organisation", Organisations.current())
                .query((row, number) -> hit(row))
                .list();
    }

    private List<ArticleHit> best(String found, Map<String, Object> asked, int most, long offset) {
        return database.sql(found + BEST)
                .params(asked)
                .param("most", most)
                .param("offset", offset)
                .param("wholeTitle", MARKS + ", HighlightAll=true")
                .param("excerpt", MARKS + ", MinWords=12, MaxWords=35")
                .query((row, number) -> hit(row))
                .list();
    }

    private static Map<String, Object> parameters(String text, double likeEnough, ArticleFilter filter) {
        var words = WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(word -> word.group())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("text", text);
        parameters.put("words", words.isEmpty() ? List.of("") : words);
        parameters.put("everything", text.isEmpty());
        parameters.put("likeEnough", likeEnough);
        parameters.put("organisation", Organisations.current());
        parameters.put(
                "status", filter.status() == null ? null : filter.status().name());
        parameters.put("forClients", filter.forClients());
        return parameters;
    }

    /** As much of it as a search is worth. */
    private static String text(@Nullable String typed) {
        var text = typed == null ? "" : typed.strip();
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private static ArticleHit hit(ResultSet row) throws SQLException {
        return new ArticleHit(
                new ArticleId(row.getObject("article_id", UUID.class)),
                Excerpt.of(row.getString("title")),
                Excerpt.of(row.getString("excerpt")).outOf(row.getString("solution")),
                row.getString("solution"),
                ArticleStatus.valueOf(row.getString("status")),
                row.getBoolean("for_clients"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getInt("useful"),
                row.getInt("useless"),
                row.getInt("incidents"));
    }
}
