package potok.portal;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import potok.identity.Role;
import potok.identity.SignedIn;

/** Leads everybody to the first page of his menu, and whoever has none yet to his profile. */
@Controller
class HomeController {
    private final Menu menu;

    HomeController(Menu menu) {
        this.menu = menu;
    }

    @GetMapping("/")
    String home(@AuthenticationPrincipal SignedIn user) {
        var incidents = menu.service(user).stream().filter(entry -> entry.id().equals("incidents"));
        return "redirect:"
                + Stream.of(
                                user.is(Role.MANAGER) ? menu.work(user) : List.<Menu.Entry>of(),
                                incidents.toList(),
                                menu.work(user),
                                menu.administration(user),
                                menu.service(user))
                        .flatMap(List::stream)
                        .findFirst()
                        .map(Menu.Entry::path)
                        .orElse("/profile");
    }
}
