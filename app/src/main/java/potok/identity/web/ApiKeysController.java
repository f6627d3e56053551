package potok.identity.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxTrigger;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import potok.identity.Role;
import potok.identity.Scope;
import potok.identity.SignedIn;
import potok.identity.machines.ApiKeys;
import potok.identity.tokens.SigningKeys;
import potok.shared.ProblemTexts;
import potok.shared.RuleBroken;

/** Keys of the organisation's programs; and, for administrators of the installation, the keys that sign its tokens. */
@Controller
class ApiKeysController {
    private static final String PAGE = "identity/api-keys";

    private final ApiKeys keys;
    private final SigningKeys signing;
    private final ProblemTexts problems;
    private final Clock clock;

    ApiKeysController(ApiKeys keys, SigningKeys signing, ProblemTexts problems, Clock clock) {
        this.keys = keys;
        this.signing = signing;
        this.problems = problems;
        this.clock = clock;
    }

    @GetMapping("/api-keys")
    String page(@AuthenticationPrincipal SignedIn user, TimeZone zone, Model model, HtmxRequest htmx) {
        model.addAttribute("newKey", NewApiKey.empty(LocalDate.now(clock.withZone(zone.toZoneId()))));
        filledIn(user, model);
        return htmx.isHtmxRequest() ? PAGE + " :: list" : PAGE;
    }

    /** The answer is the page itself, not a redirect: the key is nowhere but in it. */
    @PostMapping("/api-keys")
    String create(
            @Valid @ModelAttribute("newKey") NewApiKey wanted,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn user,
            TimeZone zone,
            Locale locale,
            Model model,
            HtmxRequest htmx) {
        if (!errors.hasErrors() && wanted.expiresOn() == null) {
            errors.rejectValue("expiresOn", "NotNull");
        }
        if (!errors.hasErrors()) {
            create(wanted, errors, user, zone.toZoneId(), locale, model);
        }
        filledIn(user, model);
        return htmx.isHtmxRequest() ? PAGE + " :: body" : PAGE;
    }

    private void create(
            NewApiKey wanted, BindingResult errors, SignedIn user, ZoneId zone, Locale locale, Model model) {
        try {
            model.addAttribute("createdKey", keys.create(wanted.request(zone), user));
            model.addAttribute("newKey", NewApiKey.empty(LocalDate.now(clock.withZone(zone))));
        } catch (RuleBroken broken) {
            var field = broken.code().startsWith("network") ? "networks" : "expiresOn";
            errors.rejectValue(field, broken.code(), problems.sentence(broken, locale));
        }
    }

    @PostMapping("/api-keys/{id}/revoke")
    @HxTrigger("keys-changed")
    String revoke(@PathVariable UUID id, Model model) {
        keys.revoke(id);
        return told("api-keys.revoked", model);
    }

    @PostMapping("/signing-keys")
    @HxTrigger("keys-changed")
    String exchange(@RequestParam(defaultValue = "false") boolean voidTokens, Model model) {
        if (voidTokens) {
            signing.exchangeAndVoid();
        } else {
            signing.exchange();
        }
        return told(voidTokens ? "signing-keys.voided" : "signing-keys.exchanged", model);
    }

    private void filledIn(SignedIn user, Model model) {
        model.addAttribute("keys", keys.all());
        model.addAttribute("scopes", Scope.values());
        model.addAttribute("signingKeys", user.is(Role.ADMIN) ? signing.all() : List.of());
    }

    private static String told(String text, Model model) {
        model.addAttribute("toast", text);
        return "parts :: toast";
    }
}
