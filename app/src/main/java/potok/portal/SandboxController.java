package potok.portal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import potok.integrations.outbox.Outbox;
import potok.integrations.sandbox.MangoExchange;
import potok.integrations.sandbox.PlaceCall;
import potok.people.Staff;
import potok.settings.PhoneLines;

/** Plays the outside world: places calls at the simulated exchange and shows what was exchanged with whom. */
@Controller
@RequestMapping("/sandbox")
@ConditionalOnProperty("potok.sandbox.enabled")
@PreAuthorize("hasAnyRole('OPERATOR', 'MANAGER', 'ADMIN')")
class SandboxController {
    private static final PageRequest LATEST = PageRequest.of(0, 20);

    private final MangoExchange exchange;
    private final Outbox outbox;
    private final PhoneLines lines;
    private final Staff staff;

    SandboxController(MangoExchange exchange, Outbox outbox, PhoneLines lines, Staff staff) {
        this.exchange = exchange;
        this.outbox = outbox;
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
            @Nullable Boolean outOfOrder,
            @Nullable Boolean duplicates) {
        PlaceCall placeCall() {
            var extension = answeredBy == null || answeredBy.isBlank() ? null : answeredBy;
            return new PlaceCall(
                    line,
                    caller,
                    extension,
                    Duration.ofSeconds(ringing),
                    Duration.ofSeconds(talk),
                    outOfOrder != null,
                    duplicates != null);
        }
    }

    @GetMapping
    String page(Model model) {
        model.addAttribute("newCall", new NewCall("", "+7 900 000-00-01", null, 6, 95, null, null));
        model.addAttribute("examples", List.of("+7 900 000-00-01", "+7 900 000-00-02", "+7 700 000-00-01"));
        model.addAttribute("lines", lines.all());
        model.addAttribute("operators", staff.operators());
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

    private void showExchanged(Model model) {
        model.addAttribute("placed", exchange.latest());
        model.addAttribute("sent", outbox.latest(LATEST));
    }
}
