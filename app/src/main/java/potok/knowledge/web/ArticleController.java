package potok.knowledge.web;

import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import potok.identity.SignedIn;
import potok.knowledge.ArticleId;
import potok.knowledge.ArticleSight;
import potok.knowledge.Articles;
import potok.shared.ProblemTexts;
import potok.shared.RuleBroken;

/** One article: to read and to judge it, and for its writers to change it. */
@Controller
@RequestMapping("/knowledge/{id}")
class ArticleController {
    private static final String PAGE = "knowledge/article";
    private static final String FORM = "knowledge/article-form";

    private final Articles articles;
    private final ProblemTexts problems;

    ArticleController(Articles articles, ProblemTexts problems) {
        this.articles = articles;
        this.problems = problems;
    }

    @GetMapping
    String page(@PathVariable ArticleId id, @AuthenticationPrincipal SignedIn reader, Model model) {
        model.addAttribute("article", ArticleSight.check(reader, articles.view(id)));
        model.addAttribute("writes", ArticleSight.writes(reader));
        return PAGE;
    }

    @PostMapping("/vote")
    String vote(
            @PathVariable ArticleId id,
            @RequestParam boolean useful,
            @AuthenticationPrincipal SignedIn reader,
            Model model) {
        ArticleSight.check(reader, articles.view(id));
        articles.vote(id, reader.id(), useful);
        page(id, reader, model);
        return PAGE + " :: votes";
    }

    @GetMapping("/edit")
    String form(@PathVariable ArticleId id, Model model) {
        model.addAttribute("form", ArticleForm.of(articles.view(id)));
        return filledIn(id, model);
    }

    @PostMapping("/edit")
    String edit(
            @PathVariable ArticleId id,
            @Valid @ModelAttribute("form") ArticleForm form,
            BindingResult errors,
            Locale locale,
            Model model) {
        if (!errors.hasErrors()) {
            try {
                articles.edit(id, form.edit());
                return "redirect:/knowledge/" + id;
            } catch (RuleBroken broken) {
                errors.reject(broken.code(), problems.sentence(broken, locale));
            }
        }
        return filledIn(id, model);
    }

    @PostMapping("/publish")
    String publish(@PathVariable ArticleId id) {
        articles.publish(id);
        return "redirect:/knowledge/" + id;
    }

    @PostMapping("/archive")
    String archive(@PathVariable ArticleId id) {
        articles.archive(id);
        return "redirect:/knowledge/" + id;
    }

    private String filledIn(ArticleId id, Model model) {
        model.addAttribute("article", articles.view(id));
        return FORM;
    }
}
