package potok.incidents.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import potok.incidents.IncidentId;
import potok.incidents.Incidents;
import potok.knowledge.ArticleId;
import potok.knowledge.Articles;

/** The incidents of which an article tells: a part of its page, asked for by it. */
@Controller
class ArticleIncidentsController {
    private final Articles articles;
    private final Incidents incidents;

    ArticleIncidentsController(Articles articles, Incidents incidents) {
        this.articles = articles;
        this.incidents = incidents;
    }

    @GetMapping("/knowledge/{id}/incidents")
    String incidents(@PathVariable ArticleId id, Model model) {
        model.addAttribute(
                "incidents",
                incidents.views(articles.view(id).incidents().stream()
                        .map(IncidentId::new)
                        .toList()));
        return "incidents/of-article :: list";
    }
}
