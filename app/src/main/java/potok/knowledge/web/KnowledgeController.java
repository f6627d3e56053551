package potok.knowledge.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Sort;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import potok.identity.SignedIn;
import potok.knowledge.ArticleSight;
import potok.knowledge.ArticleStatus;
import potok.knowledge.Articles;
import potok.shared.Paging;

/** The knowledge base: all articles, and those that fit what somebody types elsewhere. */
@Controller
@RequestMapping("/knowledge")
class KnowledgeController {
    private static final int PAGE_SIZE = 20;
    private static final int SUGGESTIONS = 5;

    private final Articles articles;

    KnowledgeController(Articles articles) {
        this.articles = articles;
    }

    @GetMapping
    String list(
            @ModelAttribute("query") ArticleQuery query,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal SignedIn reader,
            Model model,
            HtmxRequest htmx) {
        var shown = Paging.page(page, PAGE_SIZE, Sort.unsorted());
        model.addAttribute("articles", articles.find(query.filter(reader), shown));
        model.addAttribute("writes", ArticleSight.writes(reader));
        if (htmx.isHtmxRequest()) {
            return "knowledge/articles :: list";
        }
        model.addAttribute("statuses", ArticleStatus.values());
        return "knowledge/articles";
    }

    /** A part of other pages, loaded while their title, their description or some other text is typed. */
    @GetMapping("/suggest")
    String suggest(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String description,
            Model model) {
        var told = Stream.of(text, title, description).filter(typed -> !typed.isBlank());
        var typed = told.collect(Collectors.joining(" "));
        model.addAttribute("suggested", typed.isEmpty() ? List.of() : articles.suggest(typed, SUGGESTIONS));
        return "knowledge/suggestions :: suggestions";
    }
}
