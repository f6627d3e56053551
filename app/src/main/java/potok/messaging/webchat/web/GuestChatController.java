package potok.messaging.webchat.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxResponseHeader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import potok.identity.SignedIn;
import potok.identity.protection.ChatLimits;
import potok.integrations.chat.ReceivedFile;
import potok.messaging.web.Attached;
import potok.messaging.web.FileAnswer;
import potok.messaging.webchat.GuestDesk;
import potok.messaging.webchat.NewGuest;
import potok.messaging.webchat.Visitor;
import potok.messaging.webchat.WebChat;
import potok.messaging.webchat.WebGuests;
import potok.shared.NotFound;
import potok.shared.NotRobot;
import potok.shared.Organisations;
import potok.shared.ProblemTexts;
import potok.shared.RuleBroken;

/** An organisation's public page, where whoever has its address writes to it without an account. */
@Controller
@RequestMapping("/chat/{key}")
class GuestChatController {
    private static final String PAGE = "messaging/guest-chat";

    private final GuestDesk desk;
    private final WebGuests guests;
    private final WebChat chat;
    private final ChatPage page;
    private final ChatLimits limits;
    private final ProblemTexts problems;

    GuestChatController(
            GuestDesk desk, WebGuests guests, WebChat chat, ChatPage page, ChatLimits limits, ProblemTexts problems) {
        this.desk = desk;
        this.guests = guests;
        this.chat = chat;
        this.page = page;
        this.limits = limits;
        this.problems = problems;
    }

    @ModelAttribute
    void open(@PathVariable String key) {
        desk.mustBeOpen(key);
    }

    @GetMapping
    String page(@PathVariable String key, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setHeader("X-Robots-Tag", "noindex");
        form(key, model);
        desk.find(request).ifPresent(guest -> page.talk(guest, base(key), model));
        return PAGE;
    }

    /** The first message, and who writes it; a guest who is known already only writes. */
    @PostMapping
    @NotRobot
    String begin(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        try {
            var said = WebChat.checked(text);
            var guest = desk.find(request).orElseGet(() -> enter(key, NewGuest.of(name, contact), request, response));
            chat.say(guest, said);
            return "redirect:" + base(key);
        } catch (RuleBroken broken) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("refusal", problems.sentence(broken, locale));
            model.addAttribute("typed", Map.of("name", name, "contact", contact, "text", text));
            form(key, model);
            return PAGE;
        }
    }

    private Visitor enter(String key, NewGuest stranger, HttpServletRequest request, HttpServletResponse response) {
        limits.takeStranger(request.getRemoteAddr());
        var entered = guests.enter(stranger);
        desk.remember(key, entered.token(), request, response);
        return entered.visitor();
    }

    private void form(String key, Model model) {
        model.addAttribute("longest", WebChat.longest());
        model.addAttribute("base", base(key));
        page.welcome(model);
    }

    @GetMapping("/messages")
    String messages(@PathVariable String key, HttpServletRequest request, Model model) {
        return messages(desk.guest(key, request), key, model);
    }

    @PostMapping("/messages")
    String say(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            HttpServletRequest request,
            HtmxRequest htmx,
            Model model) {
        var guest = desk.guest(key, request);
        var sent = Attached.of(files, (name, content) -> new ReceivedFile(name, "", content));
        limits.takeFilesOfGuests(request.getRemoteAddr(), sent.size());
        chat.say(guest, text, sent);
        return htmx.isHtmxRequest() ? messages(guest, key, model) : "redirect:" + base(key);
    }

    @GetMapping("/files/{file}")
    ResponseEntity<byte[]> file(@PathVariable String key, @PathVariable UUID file, HttpServletRequest request) {
        return FileAnswer.of(chat.file(desk.guest(key, request), file));
    }

    @GetMapping("/files/{file}/thumbnail")
    ResponseEntity<byte[]> thumbnail(@PathVariable String key, @PathVariable UUID file, HttpServletRequest request) {
        return FileAnswer.of(chat.thumbnail(desk.guest(key, request), file));
    }

    /** He signed in meanwhile, on this browser: what he wrote here goes with him. Nothing happens when he wrote nothing. */
    @PostMapping("/mine")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void join(
            @PathVariable String key,
            @AuthenticationPrincipal SignedIn client,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!client.organisation().equals(Organisations.current())) {
            throw new NotFound(key);
        }
        desk.find(request).ifPresent(guest -> {
            chat.join(guest, client.id(), client.name());
            desk.forget(key, request, response);
            response.setHeader(HtmxResponseHeader.HX_TRIGGER.getValue(), "live:chat");
        });
    }

    @PostMapping("/shown")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void shown(@PathVariable String key, HttpServletRequest request) {
        chat.shown(desk.guest(key, request));
    }

    private String messages(Visitor guest, String key, Model model) {
        page.talk(guest, base(key), model);
        return "messaging/web-chat :: messages";
    }

    private static String base(String key) {
        return "/chat/" + key;
    }
}
