package potok.knowledge.web;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import potok.knowledge.Articles;
import potok.shared.ProblemTexts;
import potok.shared.RuleBroken;

/** Writing a new article, from nothing or from a case. */
@Controller
@RequestMapping("/knowledge/new")
class NewArticleController {
    private static final String FORM = "knowledge/article-form";

    private final Articles articles;
    private final ProblemTexts problems;

    NewArticleController(Articles articles, ProblemTexts problems) {
        this.articles = articles;
        this.problems = problems;
    }

    @GetMapping
    String form(@RequestParam(required = false) @Nullable UUID incident, Model model) {
        model.addAttribute("form", ArticleForm.empty(incident));
        return FORM;
    }

    @PostMapping
    String draft(@Valid @ModelAttribute("form") ArticleForm form, BindingResult errors, Locale locale) {
        if (errors.hasErrors()) {
            return FORM;
        }
        try {
            return "redirect:/knowledge/" + articles.draft(form.draft(), Boolean.TRUE.equals(form.forClients()));
        } catch (RuleBroken broken) {
            errors.reject(broken.code(), problems.sentence(broken, locale));
            return FORM;
        }
    }
}
