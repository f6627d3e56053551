package potok.identity.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import potok.identity.NewUser;
import potok.identity.Passwords;
import potok.identity.Role;
import potok.identity.SignedIn;
import potok.identity.Superiors;
import potok.identity.UserFilter;
import potok.identity.UserState;
import potok.identity.Users;

/** The users of the organisation, and letting in new ones. */
@Controller
@RequestMapping("/users")
class UsersController {
    private static final int PAGE_SIZE = 20;

    private final Users users;
    private final Superiors superiors;
    private final Passwords passwords;
    private final FormChecks checks;

    UsersController(Users users, Superiors superiors, Passwords passwords, FormChecks checks) {
        this.users = users;
        this.superiors = superiors;
        this.passwords = passwords;
        this.checks = checks;
    }

    /** Logins are typed often and on telephones: small letters and figures, nothing else. */
    record LoginForm(
            @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9._-]{1,59}") @Nullable
            String login) {}

    @GetMapping
    String list(
            @ModelAttribute("filter") UserFilter filter,
            @RequestParam(defaultValue = "1") int page,
            Model model,
            HtmxRequest htmx) {
        var byName = Sort.by("name", "login");
        model.addAttribute("users", users.find(filter, PageRequest.of(Math.max(page, 1) - 1, PAGE_SIZE, byName)));
        model.addAttribute("roles", Role.values());
        model.addAttribute("states", UserState.values());
        return htmx.isHtmxRequest() ? "identity/users :: list" : "identity/users";
    }

    @GetMapping("/new")
    String form(Model model, @AuthenticationPrincipal SignedIn reader) {
        model.addAttribute("account", new LoginForm(null));
        model.addAttribute("user", UserForm.empty());
        return filledIn(model, reader);
    }

    @PostMapping
    String invite(
            @Valid @ModelAttribute("account") LoginForm account,
            BindingResult accountErrors,
            @Valid @ModelAttribute("user") UserForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn reader,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        checks.choices(errors, form);
        var login = account.login();
        if (errors.hasErrors() || accountErrors.hasErrors() || login == null) {
            return filledIn(model, reader);
        }
        var request = new NewUser(login, form.profile(), form.chosenRoles(), form.groupNames(), form.chosenSuperior());
        var invited = checks.result(accountErrors, locale, () -> users.invite(request));
        if (invited.isPresent()) {
            var id = invited.get().id();
            passwords.sendLink(id).ifPresent(link -> redirect.addFlashAttribute("link", link));
            redirect.addFlashAttribute("told", "users.invited");
            return "redirect:/users/" + id;
        }
        return filledIn(model, reader);
    }

    private String filledIn(Model model, SignedIn reader) {
        UserChoices.add(model, users, reader);
        model.addAttribute("superiors", superiors.choices(null));
        return "identity/user-new";
    }
}
