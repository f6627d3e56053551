package potok.settings.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import potok.settings.Place;
import potok.settings.Points;
import potok.settings.SettingChanges;
import potok.settings.SettingDesk;
import potok.settings.SettingView;
import potok.shared.NotFound;
import potok.shared.Organisations;
import potok.shared.ProblemTexts;
import potok.shared.RuleBroken;

/** Settings of the platform, of the organisation in which the reader works, and of its points. */
@Controller
@RequestMapping("/settings")
class SettingsController {
    private static final String ROW = "settings/settings :: row";

    private final SettingDesk desk;
    private final SettingChanges changes;
    private final Points points;
    private final MessageSource texts;
    private final ProblemTexts problems;

    SettingsController(
            SettingDesk desk, SettingChanges changes, Points points, MessageSource texts, ProblemTexts problems) {
        this.desk = desk;
        this.changes = changes;
        this.points = points;
        this.texts = texts;
        this.problems = problems;
    }

    @GetMapping
    String start() {
        return "redirect:/settings/organisation";
    }

    @GetMapping({"/platform", "/organisation", "/points/{point}"})
    String page(
            @PathVariable(required = false) @Nullable UUID point,
            @RequestParam(defaultValue = "") String q,
            HttpServletRequest request,
            Authentication reader,
            Locale language,
            HtmxRequest htmx,
            Model model) {
        var place = place(request.getRequestURI(), point);
        model.addAttribute("groups", found(desk.groups(place), q, language));
        model.addAttribute("q", q);
        model.addAttribute("place", place);
        model.addAttribute("path", path(place));
        model.addAttribute("points", points.active());
        model.addAttribute("platform", Editors.isAdmin(reader));
        return htmx.isHtmxRequest() ? "settings/settings :: list" : "settings/settings";
    }

    @PostMapping({"/platform/{key}", "/organisation/{key}", "/points/{point}/{key}"})
    ModelAndView set(
            @PathVariable(required = false) @Nullable UUID point,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String value,
            HttpServletRequest request,
            Locale language) {
        var place = place(request.getRequestURI(), point);
        try {
            changes.set(place, key, value);
            return row(place, key).addObject("toast", "settings.saved");
        } catch (RuleBroken broken) {
            var row = row(place, key).addObject("typed", value).addObject("error", problems.sentence(broken, language));
            row.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return row;
        }
    }

    @PostMapping({"/platform/{key}/reset", "/organisation/{key}/reset", "/points/{point}/{key}/reset"})
    ModelAndView reset(
            @PathVariable(required = false) @Nullable UUID point,
            @PathVariable String key,
            HttpServletRequest request) {
        var place = place(request.getRequestURI(), point);
        changes.reset(place, key);
        return row(place, key).addObject("toast", "settings.reset-done");
    }

    private ModelAndView row(Place place, String key) {
        return new ModelAndView(ROW)
                .addObject("setting", desk.view(place, key))
                .addObject("path", path(place))
                .addObject("place", place);
    }

    private Place place(String address, @Nullable UUID point) {
        var organisation = Organisations.current();
        if (point != null) {
            if (!points.exists(point)) {
                throw new NotFound(point);
            }
            return Place.point(organisation, point);
        }
        return address.startsWith("/settings/platform") ? Place.PLATFORM : Place.organisation(organisation);
    }

    private static String path(Place place) {
        return switch (place.scope()) {
            case PLATFORM -> "/settings/platform";
            case ORGANISATION -> "/settings/organisation";
            case POINT -> "/settings/points/" + place.point();
        };
    }

    /** By what the reader sees: caption, hint and value. */
    private List<SettingDesk.Group> found(List<SettingDesk.Group> groups, String q, Locale language) {
        var wanted = q.strip().toLowerCase(language);
        return groups.stream()
                .map(group -> new SettingDesk.Group(
                        group.key(),
                        group.settings().stream()
                                .filter(setting -> wanted.isEmpty()
                                        || seen(setting, language).contains(wanted))
                                .toList()))
                .filter(group -> !group.settings().isEmpty())
                .toList();
    }

    private String seen(SettingView setting, Locale language) {
        var key = "setting." + setting.key();
        return (texts.getMessage(key, null, language)
                        + " "
                        + texts.getMessage(key + ".hint", null, "", language)
                        + " "
                        + setting.value())
                .toLowerCase(language);
    }
}
