package potok.knowledge;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import potok.identity.CurrentUser;
import potok.identity.SignedIn;
import potok.identity.UserId;
import potok.identity.UserView;
import potok.identity.Users;
import potok.shared.NotFound;
import potok.shared.RuleBroken;

/** Everything that can be done with the knowledge base, whoever asks: a page, or another module. */
@Service
@Transactional
public class Articles {
    private final ArticleRepository articles;
    private final ArticleSearch search;
    private final ArticleVotes votes;
    private final Users users;
    private final Clock clock;

    Articles(ArticleRepository articles, ArticleSearch search, ArticleVotes votes, Users users, Clock clock) {
        this.articles = articles;
        this.search = search;
        this.votes = votes;
        this.users = users;
        this.clock = clock;
    }

    /** Nobody but its writers sees it until it is published. */
    public ArticleId draft(DraftArticle request) {
        return draft(request, false);
    }

    /** The same, meant for clients too or not. */
    public ArticleId draft(DraftArticle request, boolean forClients) {
        var said = new EditArticle(
                request.title(), request.symptom(), request.diagnosis(), request.solution(), forClients);
        var author = CurrentUser.find().map(SignedIn::id).orElse(null);
        var article = new Article(ArticleId.next(), said, author, clock.instant());
        if (request.incident() != null) {
            article.link(request.incident());
        }
        return articles.save(article).id();
    }

    public void edit(ArticleId id, EditArticle said) {
        change(id, article -> article.edit(said, clock.instant()));
    }

    /** @throws RuleBroken {@code article-incomplete} unless it says how the fault shows and how it is mended */
    public void publish(ArticleId id) {
        change(id, article -> article.publish(clock.instant()));
    }

    /** It is not suggested any more; what refers to it still leads to it. */
    public void archive(ArticleId id) {
        change(id, article -> article.archive(clock.instant()));
    }

    public void link(ArticleId id, UUID incident) {
        change(id, article -> article.link(incident));
    }

    /** His earlier voice, if any, counts no more. */
    public void vote(ArticleId id, UserId reader, boolean useful) {
        if (!article(id).view(null, new Votes(0, 0, null)).published()) {
            throw new RuleBroken("article-not-published");
        }
        votes.cast(id, reader, useful);
    }

    @Transactional(readOnly = true)
    public ArticleView view(ArticleId id) {
        var article = article(id);
        var author = article.author();
        var name =
                author == null ? null : users.find(author).map(UserView::name).orElse(null);
        var reader = CurrentUser.find().map(SignedIn::id).orElse(null);
        return article.view(name, votes.of(id, reader));
    }

    @Transactional(readOnly = true)
    public Page<ArticleHit> find(ArticleFilter filter, Pageable page) {
        return search.find(filter, page);
    }

    /** The published articles that have most to do with what somebody tells, the best first. */
    @Transactional(readOnly = true)
    public List<ArticleHit> suggest(String text, int most) {
        return search.about(text, ArticleFilter.published(), most);
    }

    /** The same of those that clients are shown. */
    @Transactional(readOnly = true)
    public List<ArticleHit> suggestToClient(String text, int most) {
        return search.about(text, new ArticleFilter(null, ArticleStatus.PUBLISHED, true), most);
    }

    @Transactional(readOnly = true)
    public List<ArticleHit> of(UUID incident) {
        return search.of(incident);
    }

    private void change(ArticleId id, Consumer<Article> verb) {
        var article = article(id);
        verb.accept(article);
        articles.saveAndFlush(article);
    }

    private Article article(ArticleId id) {
        return articles.findById(id).orElseThrow(() -> new NotFound(id));
    }
}
