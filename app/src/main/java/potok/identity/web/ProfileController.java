package potok.identity.web;

import jakarta.servlet.http.HttpSession;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import potok.identity.OwnAccount;
import potok.identity.Sessions;
import potok.identity.SignedIn;

/** Everybody's own account: name, address, language, and where he is signed in. */
@Controller
@RequestMapping("/profile")
class ProfileController {
    private final OwnAccount account;
    private final Sessions sessions;
    private final FormChecks checks;

    ProfileController(OwnAccount account, Sessions sessions, FormChecks checks) {
        this.account = account;
        this.sessions = sessions;
        this.checks = checks;
    }

    @GetMapping
    String page(@AuthenticationPrincipal SignedIn user, HttpSession session, Model model) {
        model.addAttribute("profile", ProfileForm.of(account.of(user).profile()));
        return shown(user, session, model);
    }

    @PostMapping
    String change(
            @Valid @ModelAttribute("profile") ProfileForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn user,
            HttpSession session,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        checks.choices(errors, form.phone(), form.language(), form.zone());
        if (checks.passes(errors, locale, () -> account.change(user, form.profile(), form.password()))) {
            redirect.addFlashAttribute("told", "users.saved");
            return "redirect:/profile";
        }
        return shown(user, session, model);
    }

    @PostMapping("/sessions/{handle}/end")
    String end(@PathVariable String handle, @AuthenticationPrincipal SignedIn user, RedirectAttributes redirect) {
        sessions.end(user.login(), handle);
        redirect.addFlashAttribute("told", "sessions.ended");
        return "redirect:/profile";
    }

    @PostMapping("/sessions/end-others")
    String endOthers(@AuthenticationPrincipal SignedIn user, HttpSession session, RedirectAttributes redirect) {
        sessions.endOthers(user.login(), session.getId());
        redirect.addFlashAttribute("told", "sessions.others-ended");
        return "redirect:/profile";
    }

    private String shown(SignedIn user, HttpSession session, Model model) {
        model.addAttribute("account", account.of(user));
        model.addAttribute("sessions", sessions.of(user.login(), session.getId()));
        model.addAttribute("allLanguages", FormChecks.LANGUAGES);
        model.addAttribute("allZones", FormChecks.ZONES);
        return "identity/profile";
    }
}
