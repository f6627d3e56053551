package potok.people.web;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import potok.identity.SignedIn;
import potok.people.Presence;
import potok.people.PresenceState;

/** The switch in the head of every page; asking for it again and again is also how a page shows that it is open. */
@Controller
@RequestMapping("/presence")
class PresenceController {
    private static final String SWITCH = "people/presence :: switch";

    private final Presence presence;

    PresenceController(Presence presence) {
        this.presence = presence;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn user, Model model) {
        model.addAttribute("presence", presence.of(user).orElse(null));
        return SWITCH;
    }

    @PostMapping
    String change(@RequestParam PresenceState state, @AuthenticationPrincipal SignedIn user, Model model) {
        presence.change(user, state);
        return show(user, model);
    }
}
