package potok.identity.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxTrigger;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.data.domain.PageRequest;
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
import potok.identity.Role;
import potok.identity.SignInLocks;
import potok.identity.SignedIn;
import potok.identity.protection.AddressLists;
import potok.identity.protection.Networks;
import potok.shared.ProblemTexts;
import potok.shared.RuleBroken;

/** What is locked, who failed to sign in, and from which addresses people may come. */
@Controller
@RequestMapping("/sign-in-protection")
class SignInProtectionController {
    private static final String PAGE = "identity/sign-in-protection";
    private static final Duration SHOWN = Duration.ofDays(7);
    private static final int PAGE_SIZE = 20;
    private static final int LAST_PAGE = 10_000;

    private final SignInLocks locks;
    private final AddressLists addresses;
    private final ProblemTexts problems;
    private final Clock clock;

    SignInProtectionController(SignInLocks locks, AddressLists addresses, ProblemTexts problems, Clock clock) {
        this.locks = locks;
        this.addresses = addresses;
        this.problems = problems;
        this.clock = clock;
    }

    @GetMapping
    String page(
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal SignedIn user,
            HttpServletRequest request,
            Model model,
            HtmxRequest htmx) {
        model.addAttribute("newAllowance", new NewIpAllowance(null, null, null));
        filledIn(user, page, request, model);
        return htmx.isHtmxRequest() ? PAGE + " :: list" : PAGE;
    }

    @PostMapping("/unlock")
    @HxTrigger("protection-changed")
    String unlock(
            @RequestParam String kind, @RequestParam String name, @AuthenticationPrincipal SignedIn user, Model model) {
        locks.unlock(user, kind, name);
        return told("protection.unlocked", model);
    }

    @PostMapping("/addresses")
    String add(
            @Valid @ModelAttribute("newAllowance") NewIpAllowance wanted,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn user,
            HttpServletRequest request,
            Locale locale,
            Model model,
            HtmxRequest htmx) {
        if (!errors.hasErrors()) {
            try {
                addresses.add(
                        wanted.role(),
                        Objects.requireNonNull(wanted.network()),
                        Objects.requireNonNullElse(wanted.note(), ""),
                        user,
                        request.getRemoteAddr());
                model.addAttribute("newAllowance", new NewIpAllowance(null, wanted.role(), null));
            } catch (RuleBroken broken) {
                errors.rejectValue("network", broken.code(), problems.sentence(broken, locale));
            }
        }
        filledIn(user, 1, request, model);
        return htmx.isHtmxRequest() ? PAGE + " :: body" : PAGE;
    }

    @PostMapping("/addresses/{id}/remove")
    @HxTrigger("protection-changed")
    String remove(
            @PathVariable UUID id, @AuthenticationPrincipal SignedIn user, HttpServletRequest request, Model model) {
        addresses.remove(id, user, request.getRemoteAddr());
        return told("protection.removed", model);
    }

    private void filledIn(SignedIn user, int page, HttpServletRequest request, Model model) {
        var wanted = PageRequest.of(Math.min(Math.max(page, 1), LAST_PAGE) - 1, PAGE_SIZE);
        model.addAttribute("locks", locks.locks(user));
        model.addAttribute("failures", locks.failures(user, clock.instant().minus(SHOWN), wanted));
        model.addAttribute("allowances", addresses.entries());
        model.addAttribute("roles", Role.values());
        model.addAttribute("ownAddress", Networks.readable(request.getRemoteAddr()));
    }

    private static String told(String text, Model model) {
        model.addAttribute("toast", text);
        return "parts :: toast";
    }
}
