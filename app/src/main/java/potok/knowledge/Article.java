package potok.knowledge;

import static potok.knowledge.ArticleStatus.ARCHIVED;
import static potok.knowledge.ArticleStatus.DRAFT;
import static potok.knowledge.ArticleStatus.PUBLISHED;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import potok.identity.UserId;
import potok.shared.Happened;
import potok.shared.RuleBroken;
import potok.shared.Unaudited;

/** A typical fault: how it shows, how its cause is found, how it is mended. */
@Entity
class Article extends AbstractAggregateRoot<Article> {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 10_000;

    @EmbeddedId
    private ArticleId id;

    @TenantId
    @Column(name = "organisation_id")
    private UUID organisation;

    @Version
    private @Nullable Long version;

    private String title;
    private String symptom;
    private String diagnosis;
    private String solution;

    @Enumerated(EnumType.STRING)
    private ArticleStatus status = DRAFT;

    private boolean forClients;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "author_id"))
    private @Nullable UserId author;

    @Unaudited
    private Instant createdAt;

    @Unaudited
    private Instant changedAt;

    @ElementCollection
    @CollectionTable(name = "article_incident", joinColumns = @JoinColumn(name = "article_id"))
    @Column(name = "incident_id")
    private Set<UUID> incidents = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Article() {}

    @SuppressWarnings("NullAway.Init")
    Article(ArticleId id, EditArticle said, @Nullable UserId author, Instant now) {
        this.id = id;
        this.author = author;
        this.createdAt = now;
        write(said, now);
        tell("article-drafted");
    }

    ArticleId id() {
        return id;
    }

    @Nullable
    UserId author() {
        return author;
    }

    void edit(EditArticle said, Instant now) {
        write(said, now);
        tell("article-edited");
    }

    /** @throws RuleBroken {@code article-incomplete} unless it says how the fault shows and how it is mended */
    void publish(Instant now) {
        if (symptom.isBlank() || solution.isBlank()) {
            throw new RuleBroken("article-incomplete");
        }
        become(PUBLISHED, now, "article-published");
    }

    void archive(Instant now) {
        become(ARCHIVED, now, "article-archived");
    }

    void link(UUID incident) {
        if (incidents.add(incident)) {
            tell("article-incident-linked");
        }
    }

    ArticleView view(@Nullable String authorName, Votes votes) {
        return new ArticleView(
                id,
                title,
                symptom,
                diagnosis,
                solution,
                status,
                forClients,
                author,
                authorName,
                createdAt,
                changedAt,
                Set.copyOf(incidents),
                votes);
    }

    private void become(ArticleStatus next, Instant now, String told) {
        if (status != next) {
            status = next;
            changedAt = now;
            tell(told);
        }
    }

    private void write(EditArticle said, Instant now) {
        if (said.title().isBlank() || said.title().strip().length() > LONGEST_TITLE) {
            throw new RuleBroken("article-title", LONGEST_TITLE);
        }
        title = said.title().strip();
        symptom = text(said.symptom());
        diagnosis = text(said.diagnosis());
        solution = text(said.solution());
        forClients = said.forClients();
        changedAt = now;
        if (status == PUBLISHED && (symptom.isEmpty() || solution.isEmpty())) {
            throw new RuleBroken("article-incomplete");
        }
    }

    private static String text(String typed) {
        if (typed.length() > LONGEST_TEXT) {
            throw new RuleBroken("article-text", LONGEST_TEXT);
        }
        return typed.strip();
    }

    private void tell(String kind) {
        registerEvent(Happened.of(id.value(), kind));
    }
}
