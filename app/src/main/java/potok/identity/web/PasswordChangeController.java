package potok.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import potok.identity.Passwords;
import potok.identity.SignIns;
import potok.identity.SignedIn;

/** Choosing another password, by one's own wish or because it is asked for. */
@Controller
@RequestMapping("/password/change")
class PasswordChangeController {
    private final Passwords passwords;
    private final SignIns signIns;
    private final FormChecks checks;

    PasswordChangeController(Passwords passwords, SignIns signIns, FormChecks checks) {
        this.passwords = passwords;
        this.signIns = signIns;
        this.checks = checks;
    }

    record Change(
            @NotBlank @Size(max = 200) @Nullable String old,
            @Size(max = 500) @Nullable String wanted,
            @Nullable String again) {}

    @ModelAttribute("shortest")
    int shortest() {
        return passwords.shortest();
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("change", new Change(null, null, null));
        return "identity/password-change";
    }

    @PostMapping
    String change(
            @Valid @ModelAttribute("change") Change change,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn user,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            RedirectAttributes redirect) {
        FormChecks.readable(errors);
        var wanted = Objects.requireNonNullElse(change.wanted, "");
        if (!wanted.equals(change.again)) {
            errors.rejectValue("again", "problem.passwords-differ");
        }
        if (checks.passes(errors, locale, () -> {
            passwords.change(
                    user,
                    Objects.requireNonNullElse(change.old, ""),
                    wanted,
                    request.getSession().getId());
            signIns.renew(user, request, response);
        })) {
            redirect.addFlashAttribute("told", "password.changed");
            return "redirect:/profile";
        }
        return "identity/password-change";
    }
}
