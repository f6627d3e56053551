package potok.incidents.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxTrigger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import potok.identity.SignedIn;
import potok.incidents.IncidentFiles;
import potok.incidents.IncidentId;
import potok.incidents.IncidentSolutions;
import potok.incidents.IncidentView;
import potok.incidents.Incidents;
import potok.shared.NotFound;

/** One's own request for help: where it stands, what was written, and whether the solution helped. */
@Controller
@RequestMapping("/support/{id}")
class SupportRequestController {
    private static final String PAGE = "incidents/support-request";

    private final Incidents incidents;
    private final IncidentSolutions solutions;
    private final IncidentFiles files;

    SupportRequestController(Incidents incidents, IncidentSolutions solutions, IncidentFiles files) {
        this.incidents = incidents;
        this.solutions = solutions;
        this.files = files;
    }

    /** Another's does not exist for him, whatever he may see of it elsewhere. */
    @ModelAttribute("incident")
    IncidentView own(@PathVariable IncidentId id, @AuthenticationPrincipal SignedIn reader) {
        var request = incidents.view(id);
        if (!reader.id().equals(request.reporter().user())) {
            throw new NotFound(id);
        }
        return request;
    }

    @GetMapping
    String page(@PathVariable IncidentId id, Model model) {
        talk(id, model);
        return PAGE;
    }

    @GetMapping("/heading")
    String heading() {
        return PAGE + " :: heading";
    }

    @GetMapping("/talk")
    String talk(@PathVariable IncidentId id, Model model) {
        model.addAttribute(
                "comments",
                incidents.comments(id).stream()
                        .filter(comment -> comment.toReporter() || comment.fromReporter())
                        .toList());
        return PAGE + " :: talk";
    }

    @PostMapping("/comments")
    @HxTrigger("case-moved")
    String write(@PathVariable IncidentId id, @RequestParam String text, Model model) {
        incidents.hearReporter(id, Typed.required("text", text));
        return done(model, "support.done.written");
    }

    @GetMapping("/files")
    String files(@PathVariable IncidentId id, Model model) {
        model.addAttribute("files", files.ofReporter(id));
        return "incidents/files :: list";
    }

    @PostMapping("/files")
    @HxTrigger("case-moved")
    String handIn(
            @PathVariable IncidentId id,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Model model) {
        this.files.handIn(id, HandedIn.of(files));
        return done(model, "incident.files-attached");
    }

    @PostMapping("/confirm")
    @HxTrigger("case-moved")
    String confirm(@PathVariable IncidentId id, Model model) {
        solutions.confirm(id);
        return done(model, "support.done.confirmed");
    }

    @PostMapping("/reject")
    @HxTrigger("case-moved")
    String reject(@PathVariable IncidentId id, @RequestParam String reason, Model model) {
        solutions.reject(id, Typed.required("text", reason));
        return done(model, "support.done.rejected");
    }

    @PostMapping("/reopen")
    @HxTrigger("case-moved")
    String reopen(@PathVariable IncidentId id, @RequestParam String reason, Model model) {
        solutions.reopen(id, Typed.required("text", reason));
        return done(model, "support.done.reopened");
    }

    private static String done(Model model, String toast) {
        model.addAttribute("toast", toast);
        return "parts :: toast";
    }
}
