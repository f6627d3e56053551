package potok.portal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import potok.integrations.chat.ChatOwners;
import potok.integrations.sandbox.Faults.Fault;
import potok.integrations.sandbox.TelegramChat;
import potok.integrations.sandbox.TelegramStandIn;
import potok.shared.NotFound;
import potok.shared.Organisations;

/** The telephones of people who write to our bot, in the sandbox. */
@Controller
@RequestMapping("/sandbox")
@ConditionalOnProperty("potok.sandbox.enabled")
class SandboxTelegramController {
    private static final int FAULTY_REQUESTS = 3;

    private final TelegramStandIn telegram;
    private final ChatOwners owners;

    SandboxTelegramController(TelegramStandIn telegram, ChatOwners owners) {
        this.telegram = telegram;
        this.owners = owners;
    }

    @GetMapping("/telegram-chats")
    String chats(Model model) {
        model.addAttribute("chats", ours());
        model.addAttribute("fault", telegram.faults().present());
        model.addAttribute("duplicates", telegram.faults().duplicates());
        model.addAttribute("faults", Fault.values());
        return "portal/sandbox-telegram :: telegram";
    }

    /** @param link a deep link that he opens; empty: he writes by himself */
    @PostMapping("/telegram-chats")
    String join(
            @RequestParam @NotBlank @Size(max = 64) String name,
            @RequestParam(defaultValue = "") @Size(max = 300) String link,
            Model model) {
        telegram.open(telegram.join(name).id(), link);
        return chats(model);
    }

    @PostMapping("/telegram-chats/{chat}/write")
    String write(
            @PathVariable long chat,
            @RequestParam(defaultValue = "") @Size(max = 4000) String text,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model)
            throws IOException {
        var own = own(chat);
        if (file != null && !file.isEmpty()) {
            telegram.write(own, text, file.getOriginalFilename(), file.getBytes());
        } else if (!text.isBlank()) {
            telegram.write(own, text);
        }
        return chats(model);
    }

    @PostMapping("/telegram-chats/{chat}/open")
    String open(@PathVariable long chat, @RequestParam @NotBlank @Size(max = 300) String link, Model model) {
        telegram.open(own(chat), link);
        return chats(model);
    }

    @PostMapping("/telegram-chats/{chat}/press")
    String press(@PathVariable long chat, @RequestParam long message, @RequestParam String data, Model model) {
        try {
            telegram.press(own(chat), message, data);
        } catch (NoSuchElementException e) {
            throw new NotFound(message);
        }
        return chats(model);
    }

    @PostMapping("/telegram-chats/{chat}/block")
    String block(@PathVariable long chat, Model model) {
        telegram.block(own(chat));
        return chats(model);
    }

    @PostMapping("/telegram-faults")
    String fail(@RequestParam Fault fault, @RequestParam(required = false) @Nullable Boolean duplicates, Model model) {
        telegram.faults().put(fault, FAULTY_REQUESTS);
        telegram.faults().duplicate(duplicates != null);
        return chats(model);
    }

    /** The messenger is everybody's, the people are those of the organisation. */
    private List<TelegramChat> ours() {
        return telegram.chats().stream().filter(chat -> isOurs(chat.id())).toList();
    }

    private long own(long chat) {
        if (telegram.chats().stream().noneMatch(one -> one.id() == chat) || !isOurs(chat)) {
            throw new NotFound(chat);
        }
        return chat;
    }

    private boolean isOurs(long chat) {
        return owners.organisationOf(String.valueOf(chat)).equals(Organisations.current());
    }
}
