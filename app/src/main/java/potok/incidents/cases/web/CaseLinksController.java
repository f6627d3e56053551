package potok.incidents.cases.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import potok.incidents.links.CaseLinks;
import potok.incidents.links.CaseRef;
import potok.incidents.links.LinkedCase;

/** What a case is linked with: a part of the pages of all kinds of cases, asked for by them. */
@Controller
@RequestMapping("/case-links/{kind}/{id}")
class CaseLinksController {
    private static final Set<CaseRef.Kind> OFFERED = EnumSet.of(
            CaseRef.Kind.INCIDENT,
            CaseRef.Kind.PROBLEM,
            CaseRef.Kind.CHANGE,
            CaseRef.Kind.DEVELOPMENT,
            CaseRef.Kind.AUDIT);

    private final CaseLinks links;

    CaseLinksController(CaseLinks links) {
        this.links = links;
    }

    @ModelAttribute("of")
    LinkedCase of(@PathVariable CaseRef.Kind kind, @PathVariable UUID id) {
        return links.shown(new CaseRef(kind, id));
    }

    @GetMapping
    String panel(@ModelAttribute("of") LinkedCase of, Model model) {
        model.addAttribute("links", links.of(of.ref()));
        model.addAttribute("kinds", OFFERED);
        return "cases/links :: panel";
    }

    @GetMapping("/search")
    String search(
            @ModelAttribute("of") LinkedCase of,
            @RequestParam CaseRef.Kind wanted,
            @RequestParam(defaultValue = "") String text,
            Model model) {
        model.addAttribute("found", found(of, wanted, text));
        return "cases/links :: found";
    }

    @PostMapping
    String link(@ModelAttribute("of") LinkedCase of, @RequestParam CaseRef with, Model model) {
        links.link(of.ref(), with);
        return panel(of, model);
    }

    @PostMapping("/remove")
    String remove(@ModelAttribute("of") LinkedCase of, @RequestParam CaseRef with, Model model) {
        links.unlink(of.ref(), with);
        return panel(of, model);
    }

    /** Neither itself nor what it is linked with already. */
    private List<LinkedCase> found(LinkedCase of, CaseRef.Kind wanted, String text) {
        var linked = links.of(of.ref()).stream().map(LinkedCase::ref).toList();
        return links.search(wanted, text).stream()
                .filter(other -> !other.ref().equals(of.ref()) && !linked.contains(other.ref()))
                .toList();
    }
}
