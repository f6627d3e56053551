package potok.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import potok.identity.Passwords;
import potok.identity.TooManyAttempts;
import potok.shared.NotRobot;

/** For whoever cannot sign in: asking for a link, and choosing a password by it. */
@Controller
@RequestMapping("/password")
class PasswordResetController {
    private final Passwords passwords;
    private final FormChecks checks;

    PasswordResetController(Passwords passwords, FormChecks checks) {
        this.passwords = passwords;
        this.checks = checks;
    }

    record Forgotten(@NotBlank @Size(max = 254) @Nullable String who) {}

    record Choice(
            @Size(max = 200) @Nullable String token,
            @Size(max = 500) @Nullable String wanted,
            @Nullable String again) {}

    @ModelAttribute("shortest")
    int shortest() {
        return passwords.shortest();
    }

    @GetMapping("/forgot")
    String ask(Model model) {
        model.addAttribute("forgotten", new Forgotten(null));
        return "identity/password-forgot";
    }

    /** The same answer whether or not there is such a user. */
    @PostMapping("/forgot")
    @NotRobot
    String send(
            @Valid @ModelAttribute("forgotten") Forgotten forgotten,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!errors.hasErrors()) {
            try {
                passwords.forgotten(Objects.requireNonNull(forgotten.who).strip(), request.getRemoteAddr());
                model.addAttribute("sent", true);
            } catch (TooManyAttempts tooMany) {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                response.setHeader(
                        HttpHeaders.RETRY_AFTER,
                        Long.toString(tooMany.retryAfter().toSeconds()));
                errors.rejectValue("who", "problem.too-many-links");
            }
        }
        return "identity/password-forgot";
    }

    @GetMapping("/reset")
    String choose(@RequestParam(defaultValue = "") String token, Model model, HttpServletResponse response) {
        model.addAttribute("choice", new Choice(token, null, null));
        return shown(token, model, response);
    }

    @PostMapping("/reset")
    String set(
            @Valid @ModelAttribute("choice") Choice choice,
            BindingResult errors,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        FormChecks.readable(errors);
        var token = Objects.requireNonNullElse(choice.token, "");
        var wanted = Objects.requireNonNullElse(choice.wanted, "");
        if (!wanted.equals(choice.again)) {
            errors.rejectValue("again", "problem.passwords-differ");
        }
        return checks.passes(errors, locale, () -> passwords.setByLink(token, wanted))
                ? "redirect:/login?password-changed"
                : shown(token, model, response);
    }

    private String shown(String token, Model model, HttpServletResponse response) {
        // The address holds the secret: no other site may learn it, and no cache keep it.
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("owner", passwords.ownerOf(token).orElse(null));
        return "identity/password-reset";
    }
}
