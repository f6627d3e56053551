package potok.incidents.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import potok.identity.SignedIn;
import potok.identity.UserView;
import potok.incidents.cases.CaseKind;
import potok.incidents.cases.CaseLevel;
import potok.incidents.cases.CaseSight;
import potok.incidents.cases.ServiceCases;
import potok.incidents.links.CaseLinks;
import potok.incidents.links.CaseRef;
import potok.incidents.links.LinkedCase;

/** Registering a problem, a change, a development request or an audit, also out of another case. */
@Controller
@RequestMapping({"/problems/new", "/changes/new", "/development-requests/new", "/service-audits/new"})
class NewCaseController {
    private final ServiceCases cases;
    private final CaseLinks links;
    private final CasePeople people;

    NewCaseController(ServiceCases cases, CaseLinks links, CasePeople people) {
        this.cases = cases;
        this.links = links;
        this.people = people;
    }

    @ModelAttribute("kind")
    CaseKind kind(HttpServletRequest request) {
        return CaseKind.ofAddress(request.getServletPath());
    }

    @GetMapping
    String form(
            @ModelAttribute("kind") CaseKind kind,
            @RequestParam(required = false) @Nullable CaseRef from,
            @AuthenticationPrincipal SignedIn user,
            Model model) {
        var origin = origin(from, user);
        model.addAttribute(
                "newCase", NewCase.titled(origin.map(LinkedCase::title).orElse(null), from));
        return filledIn(kind, origin, user, model);
    }

    @PostMapping
    String register(
            @ModelAttribute("kind") CaseKind kind,
            @Valid @ModelAttribute("newCase") NewCase typed,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn user,
            Model model) {
        if (errors.hasErrors()) {
            return filledIn(kind, origin(errors.getTarget() == null ? null : typed.from(), user), user, model);
        }
        var origin = origin(typed.from(), user);
        var person = people.support().stream()
                .map(UserView::id)
                .filter(known -> known.toString().equals(typed.responsible()))
                .findFirst()
                .orElse(null);
        if (person == null && typed.namesSomebody()) {
            errors.rejectValue("responsible", "problem.choice-invalid", new Object[] {"responsible"}, null);
            return filledIn(kind, origin, user, model);
        }
        var request =
                typed.request(kind, user, person, origin.map(LinkedCase::ref).orElse(null));
        return "redirect:/cases/" + cases.register(request);
    }

    /** Who may not see other cases makes his own out of none. */
    private Optional<LinkedCase> origin(@Nullable CaseRef from, SignedIn user) {
        return Optional.ofNullable(from)
                .filter(ref -> CaseSight.seesAll(user, CaseKind.PROBLEM))
                .map(links::shown);
    }

    private String filledIn(CaseKind kind, Optional<LinkedCase> origin, SignedIn user, Model model) {
        model.addAttribute("origin", origin.orElse(null));
        model.addAttribute("levels", CaseLevel.values());
        model.addAttribute("people", CaseSight.seesAll(user, kind) ? people.support() : List.<UserView>of());
        return "cases/case-new";
    }
}
