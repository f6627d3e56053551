package potok.identity.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxTrigger;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import potok.identity.AuditEvent;
import potok.identity.OrganisationRegister;
import potok.identity.SignIns;
import potok.identity.SignedIn;
import potok.shared.RuleBroken;

/** The organisations of this installation, and choosing the one to work in. */
@Controller
@RequestMapping("/organisations")
class OrganisationsController {
    private static final int LONGEST_NAME = 200;

    private final OrganisationRegister organisations;
    private final SignIns signIns;
    private final ApplicationEventPublisher events;

    OrganisationsController(OrganisationRegister organisations, SignIns signIns, ApplicationEventPublisher events) {
        this.events = events;
        this.organisations = organisations;
        this.signIns = signIns;
    }

    @GetMapping
    String list(Model model, HtmxRequest htmx) {
        model.addAttribute("organisations", organisations.all());
        return htmx.isHtmxRequest() ? "identity/organisations :: list" : "identity/organisations";
    }

    @PostMapping
    @HxTrigger("organisations-changed")
    String create(@RequestParam String name, Model model) {
        organisations.create(checked(name));
        return told("organisations.created", model);
    }

    @PostMapping("/{id}/rename")
    @HxTrigger("organisations-changed")
    String rename(@PathVariable UUID id, @RequestParam String name, Model model) {
        organisations.rename(id, checked(name));
        return told("organisations.renamed", model);
    }

    @PostMapping("/{id}/close")
    @HxTrigger("organisations-changed")
    String close(@PathVariable UUID id, Model model) {
        organisations.close(id);
        return told("organisations.closed-now", model);
    }

    @PostMapping("/{id}/open")
    @HxTrigger("organisations-changed")
    String open(@PathVariable UUID id, Model model) {
        organisations.open(id);
        return told("organisations.opened", model);
    }

    @PostMapping("/{id}/enter")
    String enter(
            @PathVariable UUID id,
            @AuthenticationPrincipal SignedIn user,
            HttpServletRequest request,
            HttpServletResponse response) {
        var chosen = organisations.organisation(id);
        events.publishEvent(AuditEvent.of("ORGANISATION_CHOSEN", Map.of()).about("Organisation", id, chosen.name()));
        signIns.replace(user.in(chosen.id()), request, response);
        return "redirect:/";
    }

    private static String checked(String name) {
        if (name.isBlank()) {
            throw new RuleBroken("field-missing", "name");
        }
        if (name.strip().length() > LONGEST_NAME) {
            throw new RuleBroken("text-too-long", "name", LONGEST_NAME);
        }
        return name.strip();
    }

    private static String told(String text, Model model) {
        model.addAttribute("toast", text);
        return "parts :: toast";
    }
}
