package potok.notifications.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import potok.identity.SignedIn;
import potok.notifications.NoticeCatalogue;
import potok.notifications.NoticeKind.Audience;
import potok.notifications.NoticeValues;
import potok.notifications.templates.MessageTemplates;
import potok.notifications.templates.TemplatePlace;
import potok.notifications.templates.TemplatePreview;
import potok.notifications.templates.TemplateText;
import potok.shared.ProblemTexts;
import potok.shared.RuleBroken;

/** The words in which people are told of events: which there are, and one text with what it makes of real values. */
@Controller
@RequestMapping("/message-templates")
class MessageTemplatesController {
    private static final String ONE = "/{kind}/{channel}/{language}";
    private static final String PAGE = "notifications/message-template";

    private final MessageTemplates templates;
    private final TemplatePreview preview;
    private final NoticeCatalogue catalogue;
    private final NoticeValues values;
    private final ProblemTexts problems;

    MessageTemplatesController(
            MessageTemplates templates,
            TemplatePreview preview,
            NoticeCatalogue catalogue,
            NoticeValues values,
            ProblemTexts problems) {
        this.templates = templates;
        this.preview = preview;
        this.catalogue = catalogue;
        this.values = values;
        this.problems = problems;
    }

    @GetMapping
    String list(Model model) {
        var changed = templates.changed();
        model.addAttribute("audiences", Arrays.asList(Audience.values()));
        model.addAttribute("kinds", catalogue.kinds());
        model.addAttribute("allLanguages", MessageTemplates.LANGUAGES);
        model.addAttribute("own", changed.stream().map(TemplatePlace::path).collect(Collectors.toSet()));
        return "notifications/message-templates";
    }

    @GetMapping(ONE)
    String edit(
            @PathVariable String kind,
            @PathVariable String channel,
            @PathVariable String language,
            Locale reads,
            HtmxRequest htmx,
            Model model) {
        var place = templates.place(kind, channel, language);
        edited(place, templates.own(place).orElseGet(() -> templates.ours(place)), Map.of(), reads, model);
        return htmx.isHtmxRequest() ? PAGE + " :: editor" : PAGE;
    }

    @PostMapping(ONE)
    String save(
            @PathVariable String kind,
            @PathVariable String channel,
            @PathVariable String language,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String text,
            Locale reads,
            HttpServletResponse response,
            Model model) {
        var place = templates.place(kind, channel, language);
        var typed = typed(place, subject, text);
        var broken = templates.check(place, typed);
        if (broken.isEmpty()) {
            templates.save(place, typed);
            response.setHeader("HX-Trigger", "template-changed");
            model.addAttribute("toast", "template.saved");
        } else {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        edited(place, typed, broken, reads, model);
        return PAGE + " :: editor";
    }

    @PostMapping(ONE + "/reset")
    String reset(
            @PathVariable String kind,
            @PathVariable String channel,
            @PathVariable String language,
            Locale reads,
            HttpServletResponse response,
            Model model) {
        var place = templates.place(kind, channel, language);
        templates.reset(place);
        response.setHeader("HX-Trigger", "template-changed");
        model.addAttribute("toast", "template.reset-done");
        edited(place, templates.ours(place), Map.of(), reads, model);
        return PAGE + " :: editor";
    }

    @PostMapping(ONE + "/preview")
    String preview(
            @PathVariable String kind,
            @PathVariable String channel,
            @PathVariable String language,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String text,
            @AuthenticationPrincipal SignedIn reader,
            Locale reads,
            Model model) {
        var place = templates.place(kind, channel, language);
        var typed = typed(place, subject, text);
        var broken = templates.check(place, typed);
        model.addAttribute("place", place);
        model.addAttribute("errors", sentences(broken, reads));
        model.addAttribute("shown", broken.isEmpty() ? preview.of(place, typed, reader) : null);
        return PAGE + " :: preview";
    }

    @GetMapping(ONE + "/changes")
    String changes(
            @PathVariable String kind, @PathVariable String channel, @PathVariable String language, Model model) {
        var place = templates.place(kind, channel, language);
        model.addAttribute("changes", templates.history(place));
        return PAGE + " :: changes";
    }

    @PostMapping("/changes/{id}/undo")
    String undo(@PathVariable UUID id, HttpServletResponse response, Model model) {
        templates.undo(id);
        response.setHeader("HX-Trigger", "template-changed, template-undone");
        model.addAttribute("toast", "settings.undone");
        return "parts :: toast";
    }

    private void edited(
            TemplatePlace place, TemplateText words, Map<String, RuleBroken> broken, Locale reads, Model model) {
        model.addAttribute("place", place);
        model.addAttribute("words", words);
        model.addAttribute("own", templates.own(place).isPresent());
        model.addAttribute("errors", sentences(broken, reads));
        model.addAttribute("allLanguages", MessageTemplates.LANGUAGES);
        model.addAttribute("examples", values.examples(place.kind(), reads));
    }

    private Map<String, String> sentences(Map<String, RuleBroken> broken, Locale reads) {
        return broken.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> problems.sentence(entry.getValue(), reads)));
    }

    private static TemplateText typed(TemplatePlace place, String subject, String text) {
        return new TemplateText(
                place.channel().hasSubject() ? subject.strip() : null,
                text.replace("\r\n", "\n").strip());
    }
}
