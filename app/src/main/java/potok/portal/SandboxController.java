package potok.portal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import potok.integrations.outbox.Outbox;
import potok.integrations.outbox.OutboxView;
import potok.integrations.sandbox.Faults.Fault;
import potok.integrations.sandbox.MangoExchange;
import potok.integrations.sandbox.PlaceCall;
import potok.integrations.sandbox.PlaceCall.Manner;
import potok.integrations.sandbox.PlacedCall;
import potok.integrations.sandbox.ReceivedMail;
import potok.integrations.sandbox.SandboxMail;
import potok.people.Staff;
import potok.settings.PhoneLineView;
import potok.settings.PhoneLines;
import potok.shared.PhoneNumber;

/** Plays the outside world: places calls at the simulated exchange and shows what was exchanged with whom. */
@Controller
@RequestMapping("/sandbox")
@ConditionalOnProperty("potok.sandbox.enabled")
class SandboxController {
    private static final PageRequest LATEST = PageRequest.of(0, 30);
    private static final int MAILS = 100;

    /** How many requests a fault meets; afterwards all is well again. */
    private static final int FAULTY_REQUESTS = 3;

    private final MangoExchange exchange;
    private final Outbox outbox;
    private final SandboxMail mail;
    private final PhoneLines lines;
    private final Staff staff;

    SandboxController(MangoExchange exchange, Outbox outbox, SandboxMail mail, PhoneLines lines, Staff staff) {
        this.exchange = exchange;
        this.outbox = outbox;
        this.mail = mail;
        this.lines = lines;
        this.staff = staff;
    }

    /** Seconds of ringing and talk; nobody answers when {@code answeredBy} is empty; unticked boxes are not sent. */
    record NewCall(
            @NotBlank String line,
            @NotBlank String caller,
            @Nullable String answeredBy,
            @PositiveOrZero @Max(600) int ringing,
            @PositiveOrZero @Max(7200) int talk,
            @Nullable Set<Manner> manners) {
        PlaceCall placeCall() {
            var extension = answeredBy == null || answeredBy.isBlank() ? null : answeredBy;
            return new PlaceCall(
                    line,
                    caller,
                    extension,
                    Duration.ofSeconds(ringing),
                    Duration.ofSeconds(talk),
                    manners == null ? Set.of() : manners);
        }
    }

    @GetMapping
    String page(Model model) {
        model.addAttribute("newCall", new NewCall("", "+7 900 000-00-01", null, 6, 95, null));
        model.addAttribute("examples", List.of("+7 900 000-00-01", "+7 900 000-00-02", "+7 700 000-00-01"));
        model.addAttribute("lines", lines.all());
        model.addAttribute("operators", staff.operators());
        model.addAttribute("manners", Manner.values());
        model.addAttribute("exchangeFault", exchange.faults().present());
        model.addAttribute("exchangeFaults", Fault.values());
        showExchanged(model);
        return "portal/sandbox";
    }

    @GetMapping("/exchanged")
    String exchanged(Model model) {
        showExchanged(model);
        return "portal/sandbox :: exchanged";
    }

    @PostMapping("/calls")
    String place(@Valid @ModelAttribute("newCall") NewCall call, BindingResult errors, Model model) {
        if (!errors.hasErrors()) {
            exchange.place(call.placeCall());
            model.addAttribute("toast", "sandbox.placed");
        } else {
            model.addAttribute("toast", "sandbox.call-invalid");
            model.addAttribute("toastKind", "danger");
        }
        showExchanged(model);
        return "portal/sandbox :: placed";
    }

    @PostMapping("/exchange-faults")
    String fail(@RequestParam Fault fault, Model model) {
        exchange.faults().put(fault, FAULTY_REQUESTS);
        model.addAttribute("toast", "sandbox.fault-is-set");
        showExchanged(model);
        return "portal/sandbox :: placed";
    }

    private void showExchanged(Model model) {
        model.addAttribute("placed", placed());
        var sent = outbox.latest(LATEST);
        model.addAttribute("sent", sent);
        model.addAttribute("mails", mails(sent));
    }

    /** The exchange is everybody's, the lines are the organisation's own. */
    private List<PlacedCall> placed() {
        var ours = lines.all().stream().map(PhoneLineView::number).collect(Collectors.toSet());
        return exchange.latest().stream()
                .filter(placed -> PhoneNumber.tryOf(placed.call().line())
                        .filter(ours::contains)
                        .isPresent())
                .toList();
    }

    /** The mailboxes are everybody's, our messages the organisation's own. */
    private List<ReceivedMail> mails(Page<OutboxView> sent) {
        var ours = sent.map(message -> message.id().toString()).toSet();
        return mail.latest(MAILS).stream()
                .filter(received -> ours.contains(received.id()))
                .toList();
    }
}
