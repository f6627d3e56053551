package potok.knowledge.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import potok.knowledge.ArticleView;
import potok.knowledge.DraftArticle;
import potok.knowledge.EditArticle;

/** What is typed in for an article; {@code incident}: the case that it is drafted from. */
@SuppressWarnings("MultipleNullnessAnnotations") // null until typed in, and then found invalid
record ArticleForm(
        @NotBlank @Size(max = 200) @Nullable String title,
        @Size(max = 10_000) @Nullable String symptom,
        @Size(max = 10_000) @Nullable String diagnosis,
        @Size(max = 10_000) @Nullable String solution,
        @Nullable Boolean forClients,
        @Nullable UUID incident) {
    static ArticleForm empty(@Nullable UUID incident) {
        return new ArticleForm(null, null, null, null, false, incident);
    }

    static ArticleForm of(ArticleView article) {
        return new ArticleForm(
                article.title(),
                article.symptom(),
                article.diagnosis(),
                article.solution(),
                article.forClients(),
                null);
    }

    DraftArticle draft() {
        return new DraftArticle(text(title), text(symptom), text(diagnosis), text(solution), incident);
    }

    EditArticle edit() {
        return new EditArticle(
                text(title), text(symptom), text(diagnosis), text(solution), Boolean.TRUE.equals(forClients));
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
