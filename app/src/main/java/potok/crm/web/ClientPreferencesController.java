package potok.crm.web;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import potok.crm.ClientId;
import potok.crm.ClientView;
import potok.crm.Clients;
import potok.notifications.ContactForm;
import potok.notifications.ContactPreferences;
import potok.notifications.NoticeChannel;
import potok.settings.Zones;
import potok.shared.ProblemTexts;
import potok.shared.RuleBroken;

/** How a client wants to be told: a dialog on the pages of his calls and orders. */
@Controller
@RequestMapping("/clients/{id}/preferences")
class ClientPreferencesController {
    private static final String DIALOG = "notifications/preferences :: client";

    private final Clients clients;
    private final ContactPreferences preferences;
    private final ProblemTexts problems;

    ClientPreferencesController(Clients clients, ContactPreferences preferences, ProblemTexts problems) {
        this.clients = clients;
        this.preferences = preferences;
        this.problems = problems;
    }

    @GetMapping
    ModelAndView dialog(@PathVariable ClientId id) {
        var client = clients.view(id);
        return shown(client, ContactForm.of(preferences.of(client.phone())));
    }

    @PostMapping
    ModelAndView change(@PathVariable ClientId id, @ModelAttribute ContactForm form, Locale language) {
        var client = clients.view(id);
        try {
            preferences.set(client.phone(), form.wishes());
            return new ModelAndView("parts :: toast").addObject("toast", "preferences.saved");
        } catch (RuleBroken broken) {
            var page = shown(client, form).addObject("error", problems.sentence(broken, language));
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return page;
        }
    }

    private static ModelAndView shown(ClientView client, ContactForm form) {
        return new ModelAndView(DIALOG)
                .addObject("client", client)
                .addObject("form", form)
                .addObject("channels", NoticeChannel.values())
                .addObject("zones", Zones.KNOWN);
    }
}
