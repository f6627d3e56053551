package potok.notifications.web;

import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import potok.identity.SignedIn;
import potok.notifications.ContactForm;
import potok.notifications.ContactPreferences;
import potok.notifications.NoticeChannel;
import potok.shared.Organisations;
import potok.shared.ProblemTexts;
import potok.shared.RuleBroken;

/** How a user wants to be told himself: a part of his profile. */
@Controller
@RequestMapping("/profile/notices")
class OwnNoticesController {
    private final ContactPreferences preferences;
    private final ProblemTexts problems;

    OwnNoticesController(ContactPreferences preferences, ProblemTexts problems) {
        this.preferences = preferences;
        this.problems = problems;
    }

    @GetMapping
    ModelAndView part(@AuthenticationPrincipal SignedIn user) {
        return shown(ContactForm.of(home(user, () -> preferences.of(user.id()))));
    }

    @PostMapping
    ModelAndView change(@ModelAttribute ContactForm form, @AuthenticationPrincipal SignedIn user, Locale language) {
        try {
            var wishes = form.wishes();
            home(user, () -> {
                preferences.set(user.id(), wishes);
                return wishes;
            });
            return shown(ContactForm.of(wishes)).addObject("toast", "preferences.saved");
        } catch (RuleBroken broken) {
            var page = shown(form).addObject("error", problems.sentence(broken, language));
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return page;
        }
    }

    private static ModelAndView shown(ContactForm form) {
        return new ModelAndView("notifications/preferences :: own")
                .addObject("form", form)
                .addObject("channels", NoticeChannel.values());
    }

    /** An administrator at work elsewhere has his account at home. */
    private static <T> T home(SignedIn user, Supplier<T> work) {
        return Organisations.in(user.home(), work);
    }
}
