package potok.identity.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxTrigger;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import potok.identity.Passwords;
import potok.identity.Role;
import potok.identity.Sessions;
import potok.identity.SignedIn;
import potok.identity.Superiors;
import potok.identity.UserId;
import potok.identity.Users;
import potok.shared.RuleBroken;

/** One user: who he is, what he may, and whether he may come in. */
@Controller
@RequestMapping("/users/{id}")
class UserController {
    private static final int LONGEST_REASON = 500;

    private final Users users;
    private final Superiors superiors;
    private final Passwords passwords;
    private final Sessions sessions;
    private final FormChecks checks;

    UserController(Users users, Superiors superiors, Passwords passwords, Sessions sessions, FormChecks checks) {
        this.users = users;
        this.superiors = superiors;
        this.passwords = passwords;
        this.sessions = sessions;
        this.checks = checks;
    }

    @GetMapping
    String page(@PathVariable UserId id, @AuthenticationPrincipal SignedIn reader, Model model, HtmxRequest htmx) {
        model.addAttribute("user", UserForm.of(users.account(id)));
        shown(id, reader, model);
        return htmx.isHtmxRequest() ? "identity/user :: state" : "identity/user";
    }

    @PostMapping
    String change(
            @PathVariable UserId id,
            @Valid @ModelAttribute("user") UserForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn reader,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        checks.choices(errors, form);
        if (checks.passes(
                errors,
                locale,
                () -> users.change(id, form.profile(), form.chosenRoles(), form.groupNames(), form.chosenSuperior()))) {
            redirect.addFlashAttribute("told", "users.saved");
            return "redirect:/users/" + id;
        }
        shown(id, reader, model);
        return "identity/user";
    }

    @PostMapping("/block")
    @HxTrigger("user-changed")
    String block(@PathVariable UserId id, @RequestParam String reason, Model model) {
        if (reason.isBlank()) {
            throw new RuleBroken("field-missing", "reason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new RuleBroken("text-too-long", "reason", LONGEST_REASON);
        }
        users.block(id, reason.strip());
        return told("users.blocked", model);
    }

    @PostMapping("/unblock")
    @HxTrigger("user-changed")
    String unblock(@PathVariable UserId id, Model model) {
        users.unblock(id);
        return told("users.unblocked", model);
    }

    /** The link itself is shown only where there is no address to send it to, and only now. */
    @PostMapping("/send-link")
    String sendLink(@PathVariable UserId id, Model model) {
        var link = passwords.sendLink(id);
        if (link.isEmpty()) {
            return told("users.link-sent", model);
        }
        model.addAttribute("link", link.get());
        return "identity/user :: link";
    }

    @PostMapping("/hand-link-over")
    String handLinkOver(@PathVariable UserId id, Model model) {
        model.addAttribute("link", passwords.linkToHandOver(id));
        return "identity/user :: link";
    }

    @PostMapping("/demand-password-change")
    @HxTrigger("user-changed")
    String demandPasswordChange(@PathVariable UserId id, Model model) {
        users.demandPasswordChange(id);
        return told("users.password-change-demanded", model);
    }

    @PostMapping("/switch-second-factor-off")
    @HxTrigger("user-changed")
    String switchSecondFactorOff(@PathVariable UserId id, Model model) {
        users.switchSecondFactorOff(id);
        return told("users.second-factor-switched-off", model);
    }

    @PostMapping("/end-sessions")
    @HxTrigger("user-changed")
    String endSessions(@PathVariable UserId id, Model model) {
        users.endSessions(id);
        return told("sessions.all-ended", model);
    }

    private void shown(UserId id, SignedIn reader, Model model) {
        var account = users.account(id);
        model.addAttribute("account", account);
        model.addAttribute("editable", reader.is(Role.ADMIN) || !account.is(Role.ADMIN));
        model.addAttribute("himself", account.id().equals(reader.id()));
        model.addAttribute("sessions", sessions.of(account.login(), null));
        UserChoices.add(model, users, reader);
        model.addAttribute("superiors", superiors.choices(id));
        model.addAttribute(
                "superior",
                account.superior() == null
                        ? null
                        : users.find(account.superior()).orElse(null));
        model.addAttribute("standIn", superiors.of(id).orElse(null));
    }

    private static String told(String text, Model model) {
        model.addAttribute("toast", text);
        return "parts :: toast";
    }
}
