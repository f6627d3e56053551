package potok.reporting.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import potok.knowledge.ArticleId;
import potok.knowledge.Articles;
import potok.reporting.Timeline;

/** Who changed an article, and when: a part of its page, for those who write. */
@Controller
class ArticleTimelineController {
    private final Timeline timeline;
    private final Articles articles;

    ArticleTimelineController(Timeline timeline, Articles articles) {
        this.timeline = timeline;
        this.articles = articles;
    }

    @GetMapping("/knowledge/{id}/timeline")
    String ofArticle(@PathVariable ArticleId id, Model model) {
        model.addAttribute("entries", timeline.of(articles.view(id).id().value()));
        return "reporting/timeline :: entries";
    }
}
