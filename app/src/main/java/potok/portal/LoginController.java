package potok.portal;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import potok.identity.SignedIn;
import potok.identity.Users;
import potok.settings.CompanySettings;
import potok.settings.Settings;
import potok.shared.Problems;

/** Sign-in; in the sandbox with the demo accounts to choose from. */
@Controller
class LoginController {
    private static final String DEMO_PASSWORD = "potok";

    private final Users users;
    private final Settings settings;

    LoginController(Users users, Settings settings) {
        this.users = users;
        this.settings = settings;
    }

    @GetMapping("/login")
    String login(@AuthenticationPrincipal @Nullable SignedIn user, Model model) {
        return user == null ? page(model) : "redirect:/";
    }

    /** Reached by whoever may not sign in for a while, or not from there; the request says why. */
    @RequestMapping("/login/refused")
    String refused(
            @RequestAttribute(name = Problems.OF_REQUEST, required = false) @Nullable ProblemDetail why, Model model) {
        if (why == null) {
            return "redirect:/login";
        }
        model.addAttribute("refusal", why.getDetail());
        return page(model);
    }

    private String page(Model model) {
        model.addAttribute("demoAccounts", users.demoAccounts());
        model.addAttribute("support", settings.get(CompanySettings.SUPPORT));
        model.addAttribute("demoPassword", DEMO_PASSWORD);
        return "portal/login";
    }
}
