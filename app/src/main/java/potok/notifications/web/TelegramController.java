package potok.notifications.web;

import java.util.function.Function;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import potok.identity.SignedIn;
import potok.notifications.TelegramChats;
import potok.notifications.TelegramLinks;
import potok.shared.Organisations;

/** A user's own Telegram: the part of his profile where he links it. */
@Controller
@RequestMapping("/profile/telegram")
class TelegramController {
    private final TelegramLinks links;
    private final TelegramChats chats;

    TelegramController(TelegramLinks links, TelegramChats chats) {
        this.links = links;
        this.chats = chats;
    }

    @GetMapping
    String part(@AuthenticationPrincipal SignedIn user, Model model) {
        model.addAttribute("possible", links.arePossible());
        model.addAttribute("linked", home(user, me -> chats.nameOf(me.id()).orElse(null)));
        return "notifications/telegram :: part";
    }

    @PostMapping("/link")
    String link(@AuthenticationPrincipal SignedIn user, Model model) {
        model.addAttribute("link", home(user, me -> links.forUser(me.id())));
        model.addAttribute("minutes", TelegramLinks.LIFETIME.toMinutes());
        return part(user, model);
    }

    @PostMapping("/unlink")
    String unlink(@AuthenticationPrincipal SignedIn user, Model model) {
        Organisations.in(user.home(), () -> chats.unlink(user.id()));
        return part(user, model);
    }

    /** An administrator at work elsewhere has his account at home. */
    private static <T> T home(SignedIn user, Function<SignedIn, T> question) {
        return Organisations.in(user.home(), () -> question.apply(user));
    }
}
