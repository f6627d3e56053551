package potok.portal;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import potok.identity.SignedIn;
import potok.identity.Users;

/** Sign-in; in the sandbox with the demo accounts to choose from. */
@Controller
class LoginController {
    private static final String DEMO_PASSWORD = "potok";

    private final Users users;

    LoginController(Users users) {
        this.users = users;
    }

    @GetMapping("/login")
    String login(@AuthenticationPrincipal @Nullable SignedIn user, Model model) {
        if (user != null) {
            return "redirect:/";
        }
        model.addAttribute("demoAccounts", users.demoAccounts());
        model.addAttribute("demoPassword", DEMO_PASSWORD);
        return "portal/login";
    }
}
