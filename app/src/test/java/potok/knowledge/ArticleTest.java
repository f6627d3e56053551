package potok.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import potok.shared.RuleBroken;

@Tag("M26")
class ArticleTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final Votes NONE = new Votes(0, 0, null);

    @Test
    void anArticleIsADraftUntilItIsPublished() {
        var article = article("Login fails", "Page is blank", "Restart");
        assertThat(article.view(null, NONE).status()).isEqualTo(ArticleStatus.DRAFT);

        article.publish(NOW.plusSeconds(1));

        assertThat(article.view(null, NONE).published()).isTrue();
        assertThat(article.view(null, NONE).changedAt()).isEqualTo(NOW.plusSeconds(1));
    }

    @Test
    void withoutSymptomOrSolutionItHelpsNobody() {
        assertThatThrownBy(() -> article("Login fails", " ", "Restart").publish(NOW))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("article-incomplete");
        assertThatThrownBy(() -> article("Login fails", "Page is blank", "").publish(NOW))
                .hasMessage("article-incomplete");
    }

    @Test
    void whatIsPublishedStaysComplete() {
        var article = article("Login fails", "Page is blank", "Restart");
        article.publish(NOW);

        assertThatThrownBy(() -> article.edit(said("Login fails", "Page is blank", ""), NOW))
                .hasMessage("article-incomplete");
    }

    @Test
    void theTitleIsOneLine() {
        assertThatThrownBy(() -> article(" ", "s", "s")).hasMessage("article-title");
        assertThatThrownBy(() -> article("x".repeat(201), "s", "s")).hasMessage("article-title");
        assertThatThrownBy(() -> article("t", "x".repeat(10_001), "s")).hasMessage("article-text");
        assertThat(article(" t ", "s", "s").view(null, NONE).title()).isEqualTo("t");
    }

    @Test
    void anIncidentIsLinkedOnce() {
        var article = article("Login fails", "Page is blank", "Restart");
        var incident = UUID.randomUUID();

        article.link(incident);
        article.link(incident);

        assertThat(article.view(null, NONE).incidents()).containsExactly(incident);
    }

    private static Article article(String title, String symptom, String solution) {
        return new Article(ArticleId.next(), said(title, symptom, solution), null, NOW);
    }

    private static EditArticle said(String title, String symptom, String solution) {
        return new EditArticle(title, symptom, "", solution, false);
    }
}
