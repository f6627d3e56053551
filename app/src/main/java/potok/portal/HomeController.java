package potok.portal;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import potok.identity.Role;
import potok.identity.SignedIn;

/** Leads everybody to the page that he needs first. */
@Controller
class HomeController {
    @GetMapping("/")
    String home(@AuthenticationPrincipal SignedIn user) {
        if (user.is(Role.OPERATOR) || user.is(Role.MANAGER) || user.is(Role.ADMIN)) {
            return "redirect:/calls";
        }
        return user.is(Role.TECHNICIAN) || user.is(Role.ACCOUNTANT)
                ? "redirect:/orders"
                : "redirect:/camunda/app/tasklist/";
    }
}
