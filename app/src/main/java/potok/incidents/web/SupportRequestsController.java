package potok.incidents.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import potok.identity.Role;
import potok.identity.SignedIn;
import potok.incidents.Effect;
import potok.incidents.IncidentBox;
import potok.incidents.IncidentFiles;
import potok.incidents.IncidentFilter;
import potok.incidents.IncidentKind;
import potok.incidents.IncidentSource;
import potok.incidents.Incidents;
import potok.incidents.Priority;
import potok.knowledge.Articles;
import potok.shared.Paging;
import potok.shared.ProblemTexts;
import potok.shared.RuleBroken;

/** Where clients, and staff who need help themselves, ask for it and see what became of it. */
@Controller
@RequestMapping("/support")
class SupportRequestsController {
    private static final int PAGE_SIZE = 20;
    private static final int SUGGESTIONS = 5;
    private static final Sort LATEST_FIRST = Sort.by("registeredAt").descending();

    private final Incidents incidents;
    private final IncidentFiles files;
    private final Articles articles;
    private final ProblemTexts problems;

    SupportRequestsController(Incidents incidents, IncidentFiles files, Articles articles, ProblemTexts problems) {
        this.incidents = incidents;
        this.files = files;
        this.articles = articles;
        this.problems = problems;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "false") boolean closed,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal SignedIn reader,
            Model model,
            HtmxRequest htmx) {
        var own = new IncidentFilter(
                closed ? IncidentBox.CLOSED : IncidentBox.OPEN, reader.id(), null, null, null, null, reader.id());
        model.addAttribute("requests", incidents.find(own, Paging.page(page, PAGE_SIZE, LATEST_FIRST)));
        model.addAttribute("closed", closed);
        return htmx.isHtmxRequest() ? "incidents/support :: list" : "incidents/support";
    }

    @GetMapping("/new")
    String form(Model model) {
        model.addAttribute("newRequest", NewSupportRequest.empty());
        return filledIn(model);
    }

    @PostMapping("/new")
    String register(
            @Valid @ModelAttribute("newRequest") NewSupportRequest typed,
            BindingResult errors,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @AuthenticationPrincipal SignedIn reporter,
            Locale locale,
            Model model) {
        // Without a target a value was of the wrong type, and nothing more can be said at the fields.
        if (errors.getTarget() != null && typed.kind() == IncidentKind.INCIDENT && typed.effect() == null) {
            errors.rejectValue("effect", "incident.effect-missing");
        }
        if (errors.hasErrors()) {
            return filledIn(model);
        }
        try {
            var source = reporter.is(Role.CLIENT) ? IncidentSource.CABINET : IncidentSource.PORTAL;
            return "redirect:/support/" + this.files.register(typed.of(reporter, source), HandedIn.of(files));
        } catch (RuleBroken broken) {
            errors.reject(broken.code(), problems.sentence(broken, locale));
            return filledIn(model);
        }
    }

    /** While it is being typed: articles that may help at once. */
    @GetMapping("/suggest")
    String suggest(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String description,
            @AuthenticationPrincipal SignedIn reader,
            Model model) {
        var told =
                Stream.of(title, description).filter(typed -> !typed.isBlank()).collect(Collectors.joining(" "));
        model.addAttribute(
                "suggested",
                told.isEmpty()
                        ? List.of()
                        : reader.is(Role.CLIENT)
                                ? articles.suggestToClient(told, SUGGESTIONS)
                                : articles.suggest(told, SUGGESTIONS));
        return "incidents/support-new :: suggestions";
    }

    private static String filledIn(Model model) {
        model.addAttribute("kinds", IncidentKind.values());
        model.addAttribute("effects", Effect.values());
        model.addAttribute("priorities", Priority.values());
        return "incidents/support-new";
    }
}
