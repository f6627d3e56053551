package potok.incidents.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxTrigger;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import potok.engine.OpenTask;
import potok.engine.ProcessPicture;
import potok.engine.ProcessPictures;
import potok.engine.TaskDesk;
import potok.identity.SignedIn;
import potok.incidents.Complexity;
import potok.incidents.HandOver;
import potok.incidents.IncidentClass;
import potok.incidents.IncidentDues;
import potok.incidents.IncidentId;
import potok.incidents.IncidentView;
import potok.incidents.Incidents;
import potok.incidents.PauseReason;
import potok.incidents.links.CaseLinks;
import potok.incidents.links.CaseRef;
import potok.shared.RuleBroken;

/** One incident with its clocks, and the work that it waits for. */
@Controller
@RequestMapping("/incidents/{id}")
class IncidentController {
    private static final int LONGEST = 4000;

    private final Incidents incidents;
    private final IncidentDues dues;
    private final CaseLinks links;
    private final TaskDesk desk;
    private final ProcessPictures pictures;

    IncidentController(
            Incidents incidents, IncidentDues dues, CaseLinks links, TaskDesk desk, ProcessPictures pictures) {
        this.incidents = incidents;
        this.dues = dues;
        this.links = links;
        this.desk = desk;
        this.pictures = pictures;
    }

    @ModelAttribute("incident")
    IncidentView incident(@PathVariable IncidentId id) {
        return incidents.view(id).shown();
    }

    /** Moments are those of the organisation, whatever the city. */
    @ModelAttribute("city")
    @Nullable
    String city() {
        return null;
    }

    @GetMapping
    String page(@ModelAttribute("incident") IncidentView incident, Model model) {
        model.addAttribute("task", desk.openTask(incident.id().toString()).orElse(null));
        model.addAttribute("complexities", Complexity.values());
        model.addAttribute("classes", IncidentClass.values());
        aside(incident, model);
        return "incidents/incident";
    }

    @GetMapping("/heading")
    String heading() {
        return "incidents/incident :: heading";
    }

    @GetMapping("/clocks")
    String clocks(@ModelAttribute("incident") IncidentView incident, Model model) {
        model.addAttribute("breaches", dues.breaches(incident.id()));
        return "incidents/incident :: clocks";
    }

    @GetMapping("/facts")
    String facts(@ModelAttribute("incident") IncidentView incident, Model model) {
        aside(incident, model);
        return "incidents/incident :: facts";
    }

    @GetMapping("/comments")
    String comments(@ModelAttribute("incident") IncidentView incident, Model model) {
        model.addAttribute("comments", incidents.comments(incident.id()));
        return "incidents/incident :: comments";
    }

    private void aside(IncidentView incident, Model model) {
        var parent = incident.parent();
        model.addAttribute("breaches", dues.breaches(incident.id()));
        model.addAttribute("comments", incidents.comments(incident.id()));
        model.addAttribute("children", incidents.children(incident.id()));
        model.addAttribute("parent", parent == null ? null : incidents.view(parent));
        model.addAttribute(
                "links",
                links.of(new CaseRef(CaseRef.Kind.INCIDENT, incident.id().value())));
    }

    /** The open task; nothing new while the user may still work on the one shown, so that nobody's typing is lost. */
    @GetMapping("/task")
    Object task(
            @ModelAttribute("incident") IncidentView incident,
            @RequestParam(required = false) @Nullable String shown,
            @AuthenticationPrincipal SignedIn user,
            Model model) {
        var task = desk.openTask(incident.id().toString()).orElse(null);
        if (task != null && task.id().equals(shown) && mayWork(user, task)) {
            return ResponseEntity.noContent().build();
        }
        model.addAttribute("task", task);
        model.addAttribute("source", "/incidents/" + incident.id() + "/task");
        return "parts :: work(task=${task}, source=${source})";
    }

    private static boolean mayWork(SignedIn user, OpenTask task) {
        return task.assignee() == null || task.assignee().equals(user.login());
    }

    @GetMapping("/diagram")
    ResponseEntity<ProcessPicture> diagram(@ModelAttribute("incident") IncidentView incident, Locale locale) {
        return ResponseEntity.of(pictures.of("incident", incident.id().toString(), locale));
    }

    @GetMapping("/clock-diagram")
    ResponseEntity<ProcessPicture> clockDiagram(@ModelAttribute("incident") IncidentView incident, Locale locale) {
        return ResponseEntity.of(pictures.of("incident-clock", incident.id().toString(), locale));
    }

    @PostMapping("/take")
    @HxTrigger("case-moved")
    String take(@PathVariable IncidentId id, Model model) {
        incidents.take(id);
        return done(model, "incident.done.taken");
    }

    @PostMapping("/hand-over")
    @HxTrigger("case-moved")
    String handOver(
            @PathVariable IncidentId id,
            @RequestParam int level,
            @RequestParam(required = false) @Nullable Complexity complexity,
            @RequestParam String reason,
            Model model) {
        incidents.handOver(id, new HandOver(level, complexity, required("reason", reason)));
        return done(model, "incident.done.handed-over");
    }

    @PostMapping("/pause")
    @HxTrigger("case-moved")
    String pause(
            @PathVariable IncidentId id, @RequestParam PauseReason reason, @RequestParam String note, Model model) {
        if (reason == PauseReason.CONFIRMATION) {
            throw new RuleBroken("choice-invalid", "reason");
        }
        incidents.pause(id, reason, required("note", note));
        return done(model, "incident.done.paused");
    }

    @PostMapping("/resume")
    @HxTrigger("case-moved")
    String resume(@PathVariable IncidentId id, Model model) {
        incidents.resume(id);
        return done(model, "incident.done.resumed");
    }

    @PostMapping("/class")
    @HxTrigger("case-moved")
    String reclassify(
            @PathVariable IncidentId id,
            @RequestParam IncidentClass incidentClass,
            @RequestParam String reason,
            Model model) {
        incidents.reclassify(id, incidentClass, required("reason", reason));
        return done(model, "incident.done.reclassified");
    }

    @PostMapping("/comments")
    @HxTrigger("case-moved")
    String comment(
            @PathVariable IncidentId id,
            @RequestParam String text,
            @RequestParam(defaultValue = "false") boolean toReporter,
            Model model) {
        incidents.comment(id, required("text", text), toReporter);
        return done(model, "incident.done.commented");
    }

    @PostMapping("/confirm")
    @HxTrigger("case-moved")
    String confirm(@PathVariable IncidentId id, Model model) {
        incidents.confirm(id);
        return done(model, "incident.done.confirmed");
    }

    @PostMapping("/reject")
    @HxTrigger("case-moved")
    String reject(@PathVariable IncidentId id, @RequestParam String reason, Model model) {
        incidents.reject(id, required("reason", reason));
        return done(model, "incident.done.rejected");
    }

    @PostMapping("/reopen")
    @HxTrigger("case-moved")
    String reopen(@PathVariable IncidentId id, @RequestParam String reason, Model model) {
        incidents.reopen(id, required("reason", reason));
        return done(model, "incident.done.reopened");
    }

    @PostMapping("/withdraw")
    @HxTrigger("case-moved")
    String withdraw(@PathVariable IncidentId id, @RequestParam String reason, Model model) {
        incidents.withdraw(id, required("reason", reason));
        return done(model, "incident.done.withdrawn");
    }

    /** Of another incident, by its number: the same fault, or a part of it. */
    @PostMapping("/belongs-to")
    @HxTrigger("case-moved")
    String belongsTo(
            @PathVariable IncidentId id,
            @RequestParam long number,
            @RequestParam(defaultValue = "false") boolean duplicate,
            Model model) {
        var other = incidents.byNumber(number);
        if (duplicate) {
            incidents.linkDuplicate(id, other);
        } else {
            incidents.setParent(id, other);
        }
        return done(model, "incident.done.linked");
    }

    @PostMapping("/breaches/{breach}/explain")
    @HxTrigger("case-moved")
    String explain(
            @PathVariable IncidentId id, @PathVariable UUID breach, @RequestParam String explanation, Model model) {
        dues.explain(id, breach, required("explanation", explanation));
        return done(model, "incident.done.explained");
    }

    private static String required(String field, String typed) {
        if (typed.isBlank()) {
            throw new RuleBroken("field-missing", field);
        }
        if (typed.length() > LONGEST) {
            throw new RuleBroken("text-too-long", field, LONGEST);
        }
        return typed.strip();
    }

    private static String done(Model model, String toast) {
        model.addAttribute("toast", toast);
        return "parts :: toast";
    }
}
