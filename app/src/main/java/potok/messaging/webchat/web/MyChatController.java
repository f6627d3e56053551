package potok.messaging.webchat.web;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import potok.identity.Correspondents;
import potok.identity.SignedIn;
import potok.messaging.webchat.Visitor;
import potok.messaging.webchat.WebChat;

/** Where a client who is signed in talks with us. */
@Controller
@RequestMapping("/my-chat")
class MyChatController {
    private static final String BASE = "/my-chat";

    private final WebChat chat;
    private final ChatPage page;
    private final Correspondents people;

    MyChatController(WebChat chat, ChatPage page, Correspondents people) {
        this.chat = chat;
        this.page = page;
        this.people = people;
    }

    @GetMapping
    String page(@AuthenticationPrincipal SignedIn client, Model model) {
        page.talk(visitor(client), BASE, model);
        return "messaging/my-chat";
    }

    @GetMapping("/messages")
    String messages(@AuthenticationPrincipal SignedIn client, Model model) {
        page.talk(visitor(client), BASE, model);
        return "messaging/web-chat :: messages";
    }

    @PostMapping("/messages")
    String say(@RequestParam(defaultValue = "") String text, @AuthenticationPrincipal SignedIn client, Model model) {
        chat.say(visitor(client), text);
        return messages(client, model);
    }

    @PostMapping("/shown")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void shown(@AuthenticationPrincipal SignedIn client) {
        chat.shown(visitor(client));
    }

    private Visitor visitor(SignedIn client) {
        var reached = people.find(client.id());
        return new Visitor(
                Visitor.CABINET,
                client.id().value(),
                client.name(),
                reached.map(Correspondents.Correspondent::phone).orElse(null),
                reached.map(Correspondents.Correspondent::email).orElse(null));
    }
}
