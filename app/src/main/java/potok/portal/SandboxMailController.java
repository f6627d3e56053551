package potok.portal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
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
import potok.integrations.sandbox.ReceivedMail;
import potok.integrations.sandbox.SandboxMail;
import potok.integrations.sandbox.WrittenMail;

/** Letters that somebody writes to our mailbox in the sandbox, new ones and answers to ours; and a server that is down. */
@Controller
@RequestMapping("/sandbox")
@ConditionalOnProperty("potok.sandbox.enabled")
class SandboxMailController {
    private static final PageRequest LATEST = PageRequest.of(0, 50);
    private static final int MAILS = 100;

    private final SandboxMail mail;
    private final Outbox outbox;

    SandboxMailController(SandboxMail mail, Outbox outbox) {
        this.mail = mail;
        this.outbox = outbox;
    }

    /** @param answers one of our mails, null for none */
    record NewLetter(
            @NotBlank @Email @Size(max = 200) String from,
            @NotBlank @Size(max = 200) String subject,
            @NotBlank @Size(max = 10_000) String text,
            @Nullable UUID answers) {
        WrittenMail mail() {
            var written = WrittenMail.of(from.strip(), subject, text);
            return answers == null ? written : written.answering("<" + answers + "@potok>");
        }
    }

    @GetMapping("/mail-letters")
    String letters(Model model) {
        show(model);
        return "portal/sandbox-mail :: letters";
    }

    @PostMapping("/mail-letters")
    String write(@Valid @ModelAttribute("newLetter") NewLetter letter, BindingResult errors, Model model) {
        if (errors.hasErrors() || !mail.isRunning() || !mail.write(letter.mail())) {
            model.addAttribute("toastKind", "danger");
            return changed(model, "sandbox.mail.invalid");
        }
        return changed(model, "sandbox.mail.written");
    }

    @PostMapping("/mail-faults")
    String misbehave(@RequestParam(required = false) @Nullable Boolean down, Model model) {
        if (down != null && mail.isRunning()) {
            mail.stop();
        } else if (down == null && !mail.isRunning()) {
            mail.start();
        }
        return changed(model, "sandbox.faults.set");
    }

    private String changed(Model model, String toast) {
        model.addAttribute("toast", toast);
        show(model);
        return "portal/sandbox-mail :: changed";
    }

    private void show(Model model) {
        model.addAttribute("ours", mail.isOurs());
        model.addAttribute("down", !mail.isRunning());
        model.addAttribute("letters", letters());
    }

    /** The mailboxes are everybody's, our messages the organisation's own. */
    private List<ReceivedMail> letters() {
        var ids = outbox.latest(LATEST).stream()
                .map(message -> message.id().toString())
                .collect(Collectors.toSet());
        return mail.latest(MAILS).stream()
                .filter(letter -> ids.contains(letter.id()))
                .toList();
    }
}
