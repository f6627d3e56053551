package potok.portal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
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
import potok.integrations.sandbox.Faults.Fault;
import potok.integrations.sandbox.SentSms;
import potok.integrations.sandbox.TwilioPhones;
import potok.shared.Organisations;

/** The sandbox's phones: what SMS they got from us, what they answer, and how Twilio misbehaves. */
@Controller
@RequestMapping("/sandbox")
@ConditionalOnProperty("potok.sandbox.enabled")
class SandboxTwilioController {
    private static final PageRequest LATEST = PageRequest.of(0, 200);
    private static final int SHOWN = 20;

    private final TwilioPhones phones;
    private final Outbox outbox;

    SandboxTwilioController(TwilioPhones phones, Outbox outbox) {
        this.phones = phones;
        this.outbox = outbox;
    }

    record NewSms(
            @NotBlank @Pattern(regexp = "[+\\d\\s()-]{7,25}")
            String from,

            @NotBlank @Size(max = 1600) String text) {
        String number() {
            return "+" + from.replaceAll("\\D", "");
        }
    }

    @GetMapping("/twilio-phones")
    String phones(Model model) {
        show(model);
        return "portal/sandbox-twilio :: phones";
    }

    @PostMapping("/twilio-sms")
    String write(@Valid @ModelAttribute("newSms") NewSms sms, BindingResult errors, Model model) {
        if (errors.hasErrors()) {
            model.addAttribute("toastKind", "danger");
            return changed(model, "sandbox.sms.invalid");
        }
        phones.write(Organisations.current(), sms.number(), sms.text());
        return changed(model, "sandbox.sms.written");
    }

    @PostMapping("/twilio-faults")
    String fail(
            @RequestParam Fault fault,
            @RequestParam(required = false) @Nullable Boolean duplicates,
            @RequestParam(required = false) @Nullable Boolean reordered,
            Model model) {
        phones.faults().put(fault);
        phones.faults().duplicate(duplicates != null);
        phones.faults().reorder(reordered != null);
        return changed(model, "sandbox.faults.set");
    }

    private String changed(Model model, String toast) {
        model.addAttribute("toast", toast);
        show(model);
        return "portal/sandbox-twilio :: changed";
    }

    private void show(Model model) {
        var sent = ours();
        model.addAttribute("sms", sent);
        model.addAttribute(
                "numbers", sent.stream().map(SentSms::to).distinct().limit(4).toList());
        model.addAttribute("fault", phones.faults().present());
        model.addAttribute("duplicates", phones.faults().duplicates());
        model.addAttribute("reordered", phones.faults().reordered());
        model.addAttribute("faults", Fault.values());
    }

    /** The phones are everybody's, our messages the organisation's own. */
    private List<SentSms> ours() {
        var ids = outbox.latest(LATEST).stream()
                .map(message -> message.id().toString())
                .collect(Collectors.toSet());
        return phones.received().stream()
                .filter(sms -> ids.contains(sms.message()))
                .limit(SHOWN)
                .toList();
    }
}
