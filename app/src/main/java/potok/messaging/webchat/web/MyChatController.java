package potok.messaging.webchat.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import potok.identity.Correspondents;
import potok.identity.SignedIn;
import potok.identity.protection.ChatLimits;
import potok.integrations.chat.ReceivedFile;
import potok.messaging.web.Attached;
import potok.messaging.web.FileAnswer;
import potok.messaging.webchat.Visitor;
import potok.messaging.webchat.WebChat;
import potok.messaging.webchat.WebChatDoor;

/** Where a client who is signed in talks with us. */
@Controller
@RequestMapping("/my-chat")
class MyChatController {
    private static final String BASE = "/my-chat";

    private final WebChat chat;
    private final ChatPage page;
    private final WebChatDoor door;
    private final ChatLimits limits;
    private final Correspondents people;

    MyChatController(WebChat chat, ChatPage page, WebChatDoor door, ChatLimits limits, Correspondents people) {
        this.chat = chat;
        this.page = page;
        this.door = door;
        this.limits = limits;
        this.people = people;
    }

    @GetMapping
    String page(@AuthenticationPrincipal SignedIn client, Model model) {
        page.talk(visitor(client), BASE, model);
        model.addAttribute("guestDoor", door.isOpen() ? door.key().orElse(null) : null);
        return "messaging/my-chat";
    }

    @GetMapping("/messages")
    String messages(@AuthenticationPrincipal SignedIn client, Model model) {
        page.talk(visitor(client), BASE, model);
        return "messaging/web-chat :: messages";
    }

    @PostMapping("/messages")
    String say(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @AuthenticationPrincipal SignedIn client,
            HtmxRequest htmx,
            Model model) {
        var visitor = visitor(client);
        var sent = Attached.of(files, (name, content) -> new ReceivedFile(name, "", content));
        limits.takeFiles(visitor.chat(), sent.size());
        chat.say(visitor, text, sent);
        return htmx.isHtmxRequest() ? messages(client, model) : "redirect:" + BASE;
    }

    @GetMapping("/files/{file}")
    ResponseEntity<byte[]> file(@PathVariable UUID file, @AuthenticationPrincipal SignedIn client) {
        return FileAnswer.of(chat.file(visitor(client), file));
    }

    @GetMapping("/files/{file}/thumbnail")
    ResponseEntity<byte[]> thumbnail(@PathVariable UUID file, @AuthenticationPrincipal SignedIn client) {
        return FileAnswer.of(chat.thumbnail(visitor(client), file));
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
