package potok.portal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import potok.integrations.avito.AvitoAccount;
import potok.integrations.avito.AvitoAccounts;
import potok.integrations.sandbox.AvitoChat;
import potok.integrations.sandbox.AvitoStandIn;
import potok.integrations.sandbox.Faults.Fault;
import potok.shared.NotFound;
import potok.shared.Organisations;

/** Buyers who write and call about our advertisements, in the sandbox. */
@Controller
@RequestMapping("/sandbox")
@ConditionalOnProperty("potok.sandbox.enabled")
class SandboxAvitoController {
    private static final int FAULTY_REQUESTS = 3;

    private final AvitoStandIn avito;
    private final AvitoAccounts accounts;
    private final Clock clock;

    SandboxAvitoController(AvitoStandIn avito, AvitoAccounts accounts, Clock clock) {
        this.avito = avito;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping("/avito-chats")
    String chats(Model model) {
        model.addAttribute("accounts", ours());
        model.addAttribute("chats", ourChats());
        model.addAttribute("fault", avito.faults().present());
        model.addAttribute("duplicates", avito.faults().duplicates());
        model.addAttribute("faults", Fault.values());
        return "portal/sandbox-avito :: avito";
    }

    @PostMapping("/avito-chats")
    String begin(
            @RequestParam @NotBlank String account,
            @RequestParam @NotBlank @Size(max = 64) String buyer,
            @RequestParam @NotBlank @Size(max = 200) String item,
            @RequestParam(defaultValue = "") @Size(max = 50) String price,
            @RequestParam @NotBlank @Size(max = 1000) String text,
            Model model) {
        var chat = avito.begin(own(account).userId(), buyer, item, price);
        avito.write(chat.id(), text);
        return chats(model);
    }

    @PostMapping("/avito-chats/{chat}/write")
    String write(@PathVariable String chat, @RequestParam @NotBlank @Size(max = 1000) String text, Model model) {
        if (ourChats().stream().noneMatch(one -> one.id().equals(chat))) {
            throw new NotFound(chat);
        }
        avito.write(chat, text);
        return chats(model);
    }

    /** Seconds of talk; nobody answered when there are none. */
    @PostMapping("/avito-calls")
    String call(
            @RequestParam @NotBlank String account,
            @RequestParam @NotBlank @Size(max = 30) String phone,
            @RequestParam(defaultValue = "0") @PositiveOrZero @Max(7200) int talk,
            Model model) {
        avito.call(own(account).userId(), phone, clock.instant(), Duration.ofSeconds(8), Duration.ofSeconds(talk));
        return chats(model);
    }

    @PostMapping("/avito-faults")
    String fail(@RequestParam Fault fault, @RequestParam(required = false) @Nullable Boolean duplicates, Model model) {
        avito.faults().put(fault, FAULTY_REQUESTS);
        avito.faults().duplicate(duplicates != null);
        return chats(model);
    }

    private List<AvitoAccount> ours() {
        return accounts.all().stream()
                .filter(account -> account.organisation().equals(Organisations.current()))
                .toList();
    }

    private List<AvitoChat> ourChats() {
        return ours().stream()
                .flatMap(account -> avito.chats(account.userId()).stream())
                .toList();
    }

    private AvitoAccount own(String userId) {
        return accounts.byUser(Organisations.current(), userId).orElseThrow(() -> new NotFound(userId));
    }
}
